// KookooVerify as the story of all dialects drives it.
import type { Composed } from "../../composed.fixture.ts";
import { type DialectDriver, type DriverFactory, word } from "../../dialect-driver.fixture.ts";

const states = {
  "IN PROGRESS": "pending",
  SUCCESS: "verified",
  FAILED: "failed",
  EXPIRED: "expired",
  CANCELLED: "canceled",
} as const;

const kookoo = (server: Composed): DialectDriver => {
  const ask = (path: string, fields: Record<string, string>) =>
    server.request(`/kookooverify/${path}?${new URLSearchParams(fields)}`);
  return {
    name: "kookoo",
    guesses: 4,
    life: 300,
    concurrent: "10",
    begin: async (phone) => {
      const { body } = await ask("", { phone_no: phone.slice(-10), brand: "Acme" });
      return body.status === 0
        ? { id: String(body.request_id) }
        : { refused: String(body.status), running: String(body.request_id) };
    },
    check: async (request_id, code) =>
      word(
        { "0": "right", "16": "wrong", "15": "too many", "6": "gone", "18": "gone", "19": "gone" } as const,
        (await ask("check", { request_id, code })).body.status,
      ),
    look: async (request_id) => word(states, (await ask("search", { request_id })).body.status),
    cancel: async (request_id) =>
      word({ "0": "done" } as const, (await ask("control", { request_id, cmd: "cancel" })).body.status),
  };
};

/** The drivers of this folder. */
export const drivers: readonly DriverFactory[] = [kookoo];

/** The environment variables that open its paths to the tests. */
export const variablesFor = (appKey: string) => ({
  TELPROOF_KOOKOO_APP: appKey,
  TELPROOF_KOOKOO_ALLOW: "127.0.0.1",
});
