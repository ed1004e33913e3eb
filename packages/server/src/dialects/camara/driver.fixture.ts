// CAMARA's API as the story of all dialects drives it.
import type { Composed, FixtureApp } from "../../composed.fixture.ts";
import { type DialectDriver, type DriverFactory, json, word } from "../../dialect-driver.fixture.ts";
import { base, tokenOf } from "./client.fixture.ts";

const camara = (server: Composed, app: FixtureApp): DialectDriver => {
  const ask = async (call: string, body: unknown) => {
    const token = await tokenOf(server, app);
    return server.request(`${base}/${call}`, json("POST", body, `Bearer ${token}`));
  };
  return {
    name: "camara",
    guesses: 5,
    life: 600,
    concurrent: null,
    replaces: true,
    begin: async (phoneNumber) => {
      const { http, body } = await ask("send-code", { phoneNumber, message: "Your code: {{code}}" });
      return http === 200 ? { id: body.authenticationId } : { refused: body.code };
    },
    check: async (authenticationId, code) =>
      word(
        {
          undefined: "right",
          "ONE_TIME_PASSWORD_SMS.INVALID_OTP": "wrong",
          "ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED": "too many",
          "ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED": "gone",
        } as const,
        (await ask("validate-code", { authenticationId, code })).body.code,
      ),
  };
};

/** The drivers of this folder. */
export const drivers: readonly DriverFactory[] = [camara];
