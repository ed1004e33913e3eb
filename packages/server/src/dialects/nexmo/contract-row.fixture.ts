// Rows of Nexmo's contract: each answer is held against the OpenAPI document too, where that describes it.
import { expect } from "vitest";
import type { Answered, Composed } from "../../composed.fixture.ts";
import type { Row } from "../../conformance.fixture.ts";
import { validator } from "../../specification.fixture.ts";
import { masked, type NexmoClient, nexmoClient } from "./nexmo.fixture.ts";

type Schema = `${"request" | "check" | "search" | "control"}${"Response" | "ErrorResponse"}`;

interface Reached {
  readonly server: Composed;
  readonly client: NexmoClient;
}

/** A row; its client speaks for a new app, and `id` is what the constant stands for. */
export const row = (
  it: Omit<Row, "reach" | "http"> & {
    readonly http?: number;
    readonly schema?: Schema | "networkUnblockResponseForbidden";
    readonly reach: (reached: Reached) => Promise<Answered & { readonly id?: string }>;
  },
): Row => ({
  ...it,
  http: it.http ?? 200,
  reach: async (server) => {
    const client = await nexmoClient(server);
    const { id, ...answer } = await it.reach({ server, client });
    if (it.schema !== undefined)
      expect(
        validator("vonage-verify-v1-1.2.4.openapi.yml", `/components/schemas/${it.schema}`)(answer.body),
      ).toEqual([]);
    return masked(answer, client.app, id);
  },
});

/** A document as the server writes it. */
export const xml = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${inside}\n`;
