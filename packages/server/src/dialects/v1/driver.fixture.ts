// The API as the story of all dialects drives it.
import type { Composed, FixtureApp } from "../../composed.fixture.ts";
import { type DialectDriver, type DriverFactory, word } from "../../dialect-driver.fixture.ts";
import { createV1Client } from "./client.fixture.ts";

const v1 = (server: Composed, app: FixtureApp): DialectDriver => {
  const { asBackEnd } = createV1Client(server, app);
  return {
    name: "v1",
    guesses: 5,
    // Its last message, the app's call after 120 s, keeps the session open for 900 s more.
    life: 1020,
    concurrent: "resend_too_soon",
    begin: async (phone) => {
      const { http, body } = await asBackEnd("verifications", { phone });
      return http === 201 ? { id: body.id } : { refused: body.code };
    },
    check: async (id, code) =>
      word(
        {
          undefined: "right",
          wrong_code: "wrong",
          too_many_guesses: "too many",
          already_verified: "gone",
          canceled: "gone",
          session_expired: "gone",
          unknown_session: "gone",
        },
        (await asBackEnd(`verifications/${id}/check`, { code })).body.code,
      ),
    look: async (id) => (await asBackEnd(`verifications/${id}`, {}, "GET")).body.state,
    cancel: async (id) =>
      (await asBackEnd(`verifications/${id}`, {}, "DELETE")).body.code ? "gone" : "done",
    next: async (id) =>
      word(
        { undefined: "done", no_next_step: "none", unknown_session: "gone" },
        (await asBackEnd(`verifications/${id}/next`)).body.code,
      ),
  };
};

/** The drivers of this folder. */
export const drivers: readonly DriverFactory[] = [v1];
