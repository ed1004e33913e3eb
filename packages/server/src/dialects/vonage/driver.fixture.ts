// Vonage's Verify v2 as the story of all dialects drives it.
import type { Composed, FixtureApp } from "../../composed.fixture.ts";
import { basic, type DialectDriver, type DriverFactory, json, word } from "../../dialect-driver.fixture.ts";

const vonage = (server: Composed, app: FixtureApp): DialectDriver => {
  const ask = (path: string, method = "POST", body?: unknown) =>
    server.request(`/v2/verify${path}`, json(method, body, basic(app)));
  return {
    name: "vonage",
    guesses: 3,
    life: 360,
    concurrent: "409",
    begin: async (phone) => {
      const to = phone.slice(1);
      const workflow = [
        { channel: "sms", to },
        { channel: "voice", to },
      ];
      const { http, body } = await ask("", "POST", { brand: "Acme", workflow });
      return http === 202 ? { id: body.request_id } : { refused: String(http), running: body.request_id };
    },
    check: async (id, code) =>
      word(
        { "200": "right", "400": "wrong", "410": "too many", "404": "gone" } as const,
        (await ask(`/${id}`, "POST", { code })).http,
      ),
    cancel: async (id) =>
      word(
        { "204": "done", "404": "gone", "409": "too early" } as const,
        (await ask(`/${id}`, "DELETE")).http,
      ),
    next: async (id) =>
      word(
        { "200": "done", "409": "none", "404": "gone" } as const,
        (await ask(`/${id}/next_workflow`)).http,
      ),
  };
};

/** The drivers of this folder. */
export const drivers: readonly DriverFactory[] = [vonage];
