// Rows of Vonage's contract: how an outcome is reached, and that its answer is what Vonage's own schemas say.
import { expect } from "vitest";
import type { Answered, Composed, FixtureApp } from "../../composed.fixture.ts";
import type { Row } from "../../conformance.fixture.ts";
import { type Judge, validator } from "../../specification.fixture.ts";
import { type Asked, ask, begun, plain, vonageApp } from "./vonage.fixture.ts";

const spec = "vonage-verify-v2-0.0.18-early-access.openapi.yml";
const schema = (name: string): Judge => validator(spec, `/components/schemas/${name}`);
/** The one schema that requires what every problem has. */
const problem = schema("ErrorThrottled");
export const judges = {
  started: validator(spec, "/paths/~1/post/responses/202/content/application~1json/schema"),
  400: schema("ErrorInvalidCodeRequest"),
  401: problem,
  404: schema("ErrorInvalidRequest"),
  405: problem,
  409: schema("ErrorConflictRequest"),
  410: schema("ErrorExpiredRequest"),
  412: problem,
  413: problem,
  422: schema("ErrorInvalidParams"),
  429: problem,
} as const;

export const anyText = expect.any(String);
const base = "https://developer.vonage.com/api-errors";

export interface Written {
  readonly title: string;
  readonly type: string;
  readonly detail: unknown;
  readonly more?: object;
}

/** A row whose answer is a problem. */
export const refused = (
  it: Pick<Row, "call" | "outcome" | "reach"> & { readonly http: Exclude<keyof typeof judges, "started"> },
  { title, type, detail, more }: Written,
): Row => ({
  ...it,
  type: "application/problem+json",
  body: { title, type: base + type, detail, instance: anyText, ...more },
  reach: async (server) => {
    const answer = await it.reach(server);
    expect(judges[it.http](answer.body)).toEqual([]);
    return answer;
  },
});

type Scene = (server: Composed, app: FixtureApp) => Promise<Answered>;

/** A scene with an app of its own. */
export const withApp =
  (scene: Scene, policy = {}): Row["reach"] =>
  async (server) =>
    scene(server, await server.addApp({ ...vonageApp(), ...policy }));

export const asking = (asked: Asked & { readonly path?: string }): Row["reach"] =>
  withApp((server, app) => ask(server, app, asked));

export const invalid = (...all: readonly (readonly [name: string, reason: string])[]): Written => ({
  title: "Invalid params",
  type: "#invalid-params",
  detail: "The value of one or more parameters is invalid.",
  more: { invalid_parameters: all.map(([name, reason]) => ({ name, reason })) },
});
export const conflict = (detail: string, type = "#conflict"): Written => ({
  title: "Conflict",
  type,
  detail,
});

export const number = "447400123456";
export const start = "POST /v2/verify";
export const voiceToo = plain(number, {
  workflow: [
    { channel: "sms", to: number },
    { channel: "voice", to: number },
  ],
});

/** A request that was begun, then what is done with it. */
export const during = (
  scene: (server: Composed, it: { readonly app: FixtureApp; readonly id: string }) => Promise<Answered>,
  json: object = plain(number),
): Row["reach"] => withApp(async (server, app) => scene(server, { app, id: await begun(server, app, json) }));

export const code = async (server: Composed, app: FixtureApp): Promise<string> =>
  String((await server.codes(app, `+${number}`))[0]);

export const guesses = async (
  server: Composed,
  app: FixtureApp,
  { id, times }: { id: string; times: number },
) => {
  for (let time = 1; time < times; time += 1)
    await ask(server, app, { path: `/${id}`, json: { code: "nope" } });
  return ask(server, app, { path: `/${id}`, json: { code: "nope" } });
};

export const denied: Written = {
  title: "Unauthorized",
  type: "#unauthorized",
  detail: "You did not provide correct credentials",
};
export const unknown: Written = {
  title: "Not Found",
  type: "#not-found",
  detail: expect.stringMatching(/^Request .* was not found or it has been verified already\.$/),
};
export const slow: Written = {
  title: "Rate Limit Hit",
  type: "#throttled",
  detail: "Please wait, then retry your request",
};
