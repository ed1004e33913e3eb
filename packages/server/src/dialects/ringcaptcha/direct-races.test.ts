// Races over HTTP: many guesses at once on one verification.
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";

let server: Composed;
let app: FixtureApp;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterAll(() => server.close());

const begin = async (phone: string) => {
  const { body } = await server.postRingcaptcha(app, "code/sms", { phone });
  const [code = ""] = await server.codes(app, phone);
  return { token: String(body.token), code };
};
const atOnce = (token: string, code: string) =>
  Promise.all(Array.from({ length: 200 }, () => server.browseRingcaptcha(app, "verify", { token, code })));

describe("A number that is changed while its session asks for another message", () => {
  it("stays changed: a message never goes back to the former number, a hundred trials", async () => {
    for (let trial = 0; trial < 100; trial += 1) {
      const [first, second] = [`+4474005${10_000 + trial}`, `+4474006${10_000 + trial}`];
      const { token } = await begin(first);
      await server.pass(61);
      await Promise.all([
        server.browseRingcaptcha(app, "code/sms", { token, phone: second }),
        server.browseRingcaptcha(app, "code/sms", { token }),
        server.browseRingcaptcha(app, "code/sms", { token }),
      ]);
      const { body } = await server.postRingcaptcha(app, "status", { token });
      expect(body.phone).toBe(second);
    }
  }, 240_000);
});

describe("Two hundred simultaneous guesses over HTTP, a hundred trials", () => {
  it("that are wrong: exactly the limit are compared", async () => {
    const compared = vi.spyOn(server.telproof.ports.vault, "matches");
    for (let trial = 0; trial < 100; trial += 1) {
      const { token, code } = await begin(`+4474003${10_000 + trial}`);
      compared.mockClear();
      const answers = await atOnce(token, code === "000000" ? "111111" : "000000");
      expect(compared).toHaveBeenCalledTimes(5);
      expect(
        answers.map(({ body }) => body.message).filter((it) => it === "ERROR_INVALID_PIN_CODE"),
      ).toHaveLength(4);
    }
    compared.mockRestore();
  }, 240_000);

  it("that are right: one succeeds, with one proof", async () => {
    for (let trial = 0; trial < 100; trial += 1) {
      const { token, code } = await begin(`+4474004${10_000 + trial}`);
      const answers = await atOnce(token, code);
      expect(answers.filter(({ body }) => body.status === "SUCCESS" && body.proof)).toHaveLength(1);
    }
  }, 240_000);

  it("of which one is right among four wrong: the right one is accepted", async () => {
    for (let trial = 0; trial < 100; trial += 1) {
      const { token, code } = await begin(`+4474005${10_000 + trial}`);
      const guesses = [code, "w", "x", "y", "z"];
      const answers = await Promise.all(
        guesses.map((guess) => server.browseRingcaptcha(app, "verify", { token, code: guess })),
      );
      expect(answers.filter(({ body }) => body.status === "SUCCESS")).toHaveLength(1);
    }
  }, 120_000);
});
