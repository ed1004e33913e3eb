// Rows of CAMARA's contract: each answer is held against the published OpenAPI document, and each answer has a correlator.
import { expect } from "vitest";
import type { Answered, Composed } from "../../composed.fixture.ts";
import type { Row } from "../../conformance.fixture.ts";
import type { App } from "../../service/app.ts";
import { type Judge, validator } from "../../specification.fixture.ts";
import { camaraClient } from "./client.fixture.ts";
import type { ProblemCode } from "./errors.ts";

/** The number of every row. */
export const phone = "+447400123456";

/** The codes of this API's own problems begin with it. */
export const domain = "ONE_TIME_PASSWORD_SMS";

const document = "camara-one-time-password-sms-1.1.1.openapi.yml";
const judgeOf = (response: string): Judge =>
  validator(document, `/components/responses/${response}/content/application~1json/schema`);

const responses = {
  "send-code": { 400: "Generic400", 403: "SendCodeForbiddenError403" },
  "validate-code": { 400: "ValidateCodeBadRequestError400", 403: "Generic403" },
} as const;

/** The judge of a problem of a call. */
const problemJudge = (call: keyof typeof responses, http: number): Judge => {
  switch (http) {
    case 400:
    case 403:
      return judgeOf(responses[call][http]);
    case 401:
    case 404:
    case 429:
      return judgeOf(`Generic${http}`);
    default:
      return validator(document, "/components/schemas/ErrorInfo");
  }
};

const judgeSent = validator(document, "/components/schemas/SendCodeResponse");

/** What a row works with. */
export interface Scene {
  readonly server: Composed;
  readonly client: Awaited<ReturnType<typeof camaraClient>>;
}

interface Told {
  readonly call: keyof typeof responses;
  readonly outcome: string;
  /** Of the app. */
  readonly policy?: Partial<App>;
  reach(scene: Scene): Promise<Answered>;
}

const reachIn =
  ({ policy, reach }: Told, judge: Judge): Row["reach"] =>
  async (server) => {
    const client = await camaraClient(server, await server.addApp(policy));
    const answer = await reach({ server, client });
    if (answer.http !== 204) expect(judge(answer.body)).toEqual([]);
    expect(answer.headers.get("x-correlator")).toMatch(/^[0-9a-f-]{36}$/);
    return answer;
  };

/** A row that succeeds. */
export const succeeds = (it: Told, http: 200 | 204, body: unknown): Row => ({
  call: `POST /one-time-password-sms/v1/${it.call}`,
  outcome: it.outcome,
  http,
  body,
  reach: reachIn(it, judgeSent),
});

/** A row whose answer is a problem. */
export const fails = (it: Told, http: number, code: ProblemCode, message: string): Row => ({
  call: `POST /one-time-password-sms/v1/${it.call}`,
  outcome: it.outcome,
  http,
  body: { status: http, code, message },
  reach: reachIn(it, problemJudge(it.call, http)),
});
