// RingCaptcha's direct API as the story of all dialects drives it.
import { type DriverFactory, word } from "../../dialect-driver.fixture.ts";

/** Its driver. */
export const direct: DriverFactory = (server, app) => ({
  name: "ringcaptcha, direct",
  guesses: 5,
  // Its last message, the app's call after 120 s, keeps the session open for 900 s more.
  life: 1020,
  concurrent: "ERROR_WAIT_TO_RETRY",
  begin: async (phone) => {
    const { body } = await server.postRingcaptcha(app, "code/sms", { phone });
    return body.status === "SUCCESS" ? { id: body.token } : { refused: body.message };
  },
  check: async (token, code) => {
    const { body } = await server.postRingcaptcha(app, "verify", { token, code });
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
  look: async (token) => (await server.postRingcaptcha(app, "status", { token })).body.state,
  cancel: async (token) =>
    (await server.postRingcaptcha(app, "cancel", { token })).body.message ? "gone" : "done",
  next: async (token) =>
    word(
      { undefined: "done", ERROR_NO_NEXT_STEP: "none", ERROR_INVALID_SESSION: "gone" },
      (await server.postRingcaptcha(app, "next", { token })).body.message,
    ),
});
