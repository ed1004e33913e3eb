// Races over HTTP: a site's back end asks many times at once about one code.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { sent, widget } from "./clients.fixture.ts";

const trials = 40;

let server: Composed;
let app: FixtureApp;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterAll(() => server.close());

const asked = (token: string, code: string) =>
  Promise.all(Array.from({ length: 50 }, () => server.postRingcaptcha(app, "verify", { token, code })));
const successes = (answers: Awaited<ReturnType<typeof asked>>) =>
  answers.filter(({ body }) => body.status === "SUCCESS").length;

describe("Fifty simultaneous questions of a back end", () => {
  it("after the widget's own check: all are told of the one success", async () => {
    for (let trial = 0; trial < trials; trial += 1) {
      const { token, code } = await sent(server, app, `+4474003${30_000 + trial}`);
      await widget(server, app, "check", { token, code });
      expect(successes(await asked(token, code))).toBe(50);
    }
  }, 240_000);

  it("at the same time as the widget's check: one guess verifies, and only the page's can be confirmed", async () => {
    for (let trial = 0; trial < trials; trial += 1) {
      const { token, code } = await sent(server, app, `+4474003${40_000 + trial}`);
      const [answers, check] = await Promise.all([
        asked(token, code),
        widget(server, app, "check", { token, code }),
      ]);
      const pageVerified = check.body.status === "SUCCESS";
      if (!pageVerified) expect(check.body.message).toBe("ERROR_INVALID_SESSION");
      expect(successes(answers)).toBe(pageVerified ? 50 : 1);
    }
  }, 240_000);
});
