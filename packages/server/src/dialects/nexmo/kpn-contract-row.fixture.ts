// Rows of KPN's contract: each answer is held against its Swagger document too, where that describes it rightly.
import { expect } from "vitest";
import type { Answered, Composed } from "../../composed.fixture.ts";
import type { Row } from "../../conformance.fixture.ts";
import { validator } from "../../specification.fixture.ts";
import { type KpnClient, kpnClient } from "./kpn.fixture.ts";
import { aPhone, masked } from "./nexmo.fixture.ts";

interface Reached {
  readonly server: Composed;
  readonly client: KpnClient;
}

/**
 * A row whose answer is held against KPN's Swagger document too, where that agrees with the Nexmo behind it: it makes
 * numbers of a check's status and a search's account, and a text of the checks.
 */
export const row = (
  it: Omit<Row, "reach" | "http"> & {
    readonly http?: number;
    readonly schema?: "VerifyRequestResponse" | "VerifyControlResponse" | "ErrorResponse";
    readonly reach: (reached: Reached) => Promise<Answered & { readonly id?: string }>;
  },
): Row => ({
  ...it,
  http: it.http ?? 200,
  reach: async (server) => {
    const client = await kpnClient(server);
    const { id, ...answer } = await it.reach({ server, client });
    expect(answer.headers.get("content-type")).toBe("application/json");
    if (it.schema !== undefined)
      expect(
        validator("kpn-verify-vonage-v1.1.1.swagger2.yml", `/definitions/${it.schema}`)(answer.body),
      ).toEqual([]);
    return masked(answer, client.app, id);
  },
});

/** A request that is in order. */
export const aRequest = { number: aPhone.slice(1), brand: "Acme Inc" };
