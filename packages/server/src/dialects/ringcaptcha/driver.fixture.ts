// RingCaptcha's browser widget as the story of all dialects drives it.
import type { Composed, FixtureApp } from "../../composed.fixture.ts";
import { type DialectDriver, type DriverFactory, word } from "../../dialect-driver.fixture.ts";
import { direct } from "./direct-driver.fixture.ts";

const ringcaptcha = (server: Composed, app: FixtureApp): DialectDriver => {
  const page = (path: string, fields: Record<string, string>) =>
    server.request(`/v2/apps/${app.appKey}/${path}`, {
      method: "POST",
      headers: { origin: "http://localhost:8080" },
      body: new URLSearchParams(fields),
    });
  return {
    name: "ringcaptcha",
    guesses: 3,
    life: 900,
    concurrent: "ERROR_WAIT_TO_RETRY",
    begin: async (phone) => {
      const { token } = (await server.browseRingcaptcha(app, "captcha")).body;
      const { body } = await page("captcha/sms", { token, phone, fp: "1", locale: "en" });
      return body.status === "SUCCESS" ? { id: token } : { refused: body.message };
    },
    check: async (token, code) =>
      word(
        {
          undefined: "right",
          ERROR_INVALID_PIN_CODE: "wrong",
          ERROR_MAX_VALIDATIONS_REACHED: "too many",
          ERROR_INVALID_SESSION: "gone",
          ERROR_SESSION_EXPIRED: "gone",
        },
        (await page("check", { token, code, fp: "1" })).body.message,
      ),
  };
};

/** The drivers of this folder. */
export const drivers: readonly DriverFactory[] = [ringcaptcha, direct];
