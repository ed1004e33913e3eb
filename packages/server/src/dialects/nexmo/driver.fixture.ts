// Nexmo's and KPN's APIs as the story of all dialects drives it.
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";
import {
  type CheckResult,
  type DialectDriver,
  type DriverFactory,
  word,
} from "../../dialect-driver.fixture.ts";

const nexmoWords = { "0": "right", "16": "wrong", "17": "too many", "6": "gone" } as const;
const nexmoStates = {
  "IN PROGRESS": "pending",
  SUCCESS: "verified",
  FAILED: "failed",
  EXPIRED: "expired",
  CANCELLED: "canceled",
} as const;

/** Nexmo's calls, by whichever way they are asked. */
const nexmoLike = (
  it: Pick<DialectDriver, "name">,
  ask: (call: string, fields: Record<string, string>) => Promise<Answered>,
): DialectDriver => ({
  ...it,
  guesses: 3,
  life: 605,
  concurrent: "10",
  begin: async (phone) => {
    const { body } = await ask("", { number: phone.slice(1), brand: "Acme" });
    return body.status === "0" ? { id: body.request_id } : { refused: body.status, running: body.request_id };
  },
  check: async (request_id, code) =>
    word<CheckResult>(nexmoWords, (await ask("check", { request_id, code })).body.status),
  look: async (request_id) => word(nexmoStates, (await ask("search", { request_id })).body.status),
  cancel: async (request_id) => {
    const { body } = await ask("control", { request_id, cmd: "cancel" });
    if (body.status !== "19") return word({ "0": "done", "6": "gone" } as const, body.status);
    return String(body.error_text).includes("30 seconds") ? "too early" : "too late";
  },
  next: async (request_id) => {
    const { body } = await ask("control", { request_id, cmd: "trigger_next_event" });
    return word({ "0": "done", "19": "none", "6": "gone" } as const, body.status);
  },
});

const nexmo = (server: Composed, app: FixtureApp): DialectDriver =>
  nexmoLike({ name: "nexmo" }, (call, fields) => {
    const query = new URLSearchParams({ api_key: app.appKey, api_secret: app.secretKey, ...fields });
    return server.request(`/verify/${call === "" ? "" : `${call}/`}json?${query}`);
  });

const kpn = (server: Composed, app: FixtureApp): DialectDriver => {
  const token = () =>
    server
      .request("/oauth/client_credential/accesstoken?grant_type=client_credentials", {
        method: "POST",
        body: new URLSearchParams({ client_id: app.appKey, client_secret: app.secretKey }),
      })
      .then(({ body }) => String(body.access_token));
  return nexmoLike({ name: "kpn" }, async (call, fields) =>
    server.request(`/communication/nexmo/verify/${call}`, {
      method: "POST",
      headers: { authorization: `Bearer ${await token()}` },
      body: new URLSearchParams(fields),
    }),
  );
};

/** The drivers of this folder. */
export const drivers: readonly DriverFactory[] = [nexmo, kpn];
