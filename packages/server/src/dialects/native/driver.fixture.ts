// The native API as the story of all dialects drives it.
import type { Composed, FixtureApp } from "../../composed.fixture.ts";
import { type DialectDriver, type DriverFactory, word } from "../../dialect-driver.fixture.ts";

const native = (server: Composed, app: FixtureApp): DialectDriver => ({
  name: "native",
  guesses: 5,
  // Its last message, the app's call after 120 s, keeps the session open for 900 s more.
  life: 1020,
  concurrent: "ERROR_WAIT_TO_RETRY",
  begin: async (phone) => {
    const { body } = await server.post(app, "code/sms", { phone });
    return body.status === "SUCCESS" ? { id: body.token } : { refused: body.message };
  },
  check: async (token, code) => {
    const { body } = await server.post(app, "verify", { token, code });
    return word(
      {
        undefined: "right",
        ERROR_INVALID_PIN_CODE: "wrong",
        ERROR_MAX_VALIDATIONS_REACHED: "too many",
        ERROR_INVALID_SESSION: "gone",
        ERROR_SESSION_EXPIRED: "gone",
      },
      body.message,
    );
  },
  look: async (token) => (await server.post(app, "status", { token })).body.state,
  cancel: async (token) => ((await server.post(app, "cancel", { token })).body.message ? "gone" : "done"),
  next: async (token) =>
    word(
      { undefined: "done", ERROR_NO_NEXT_STEP: "none", ERROR_INVALID_SESSION: "gone" },
      (await server.post(app, "next", { token })).body.message,
    ),
});

/** The drivers of this folder. */
export const drivers: readonly DriverFactory[] = [native];
