// ThunderSMS's API as the story of all dialects drives it.
import type { Composed, FixtureApp } from "../../composed.fixture.ts";
import { type DialectDriver, type DriverFactory, json, word } from "../../dialect-driver.fixture.ts";

const thunder = (server: Composed, app: FixtureApp): DialectDriver => {
  const ask = (path: string, init: RequestInit = {}) =>
    server.request(`/api/v2/verify/${path}`, {
      headers: { authorization: `Bearer ${app.secretKey}` },
      ...init,
    });
  return {
    name: "thunder",
    guesses: 5,
    life: 120,
    concurrent: null,
    begin: async (phone) => {
      const recipient = { to: phone.slice(1) };
      const body = { channels: [{ name: "sms", recipient, order: 0 }], payload: { length: 6 } };
      const sent = await ask("send", json("POST", body, `Bearer ${app.secretKey}`));
      return sent.body.status === "sent" ? { id: sent.body.id } : { refused: String(sent.http) };
    },
    check: async (id, code) =>
      word(
        {
          success: "right",
          invalid: "wrong",
          failed: "too many",
          expired: "gone",
          "OTP already verified": "gone",
        } as const,
        (await ask(`check/${id}/${code}`)).body.status,
      ),
    cancel: async (id) => word({ success: "done" } as const, (await ask(`cancel/${id}`)).body.status),
  };
};

/** The drivers of this folder. */
export const drivers: readonly DriverFactory[] = [thunder];
