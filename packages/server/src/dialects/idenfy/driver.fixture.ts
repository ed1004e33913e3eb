// iDenfy's API as the story of all dialects drives it.
import type { Composed, FixtureApp } from "../../composed.fixture.ts";
import { basic, type DialectDriver, type DriverFactory, json } from "../../dialect-driver.fixture.ts";

const idenfy = (server: Composed, app: FixtureApp): DialectDriver => {
  const ask = (path: string, body: unknown) =>
    server.request(`/fraud/${path}`, json("POST", body, basic(app)));
  return {
    name: "idenfy",
    guesses: 3,
    life: 600,
    concurrent: "409",
    begin: async (phone_number) => {
      const { http, body } = await ask("send-sms", { phone_number });
      return http === 200 ? { id: body.request_id } : { refused: String(http) };
    },
    check: async (request_id, received_code) => {
      const { body } = await ask("verify-sms", { request_id, received_code });
      return body.is_verified ? "right" : "wrong";
    },
  };
};

/** The drivers of this folder. */
export const drivers: readonly DriverFactory[] = [idenfy];
