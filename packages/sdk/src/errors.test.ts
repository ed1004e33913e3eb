import { expect, expectTypeOf, test } from "vitest";
import type { ErrorCode, ErrorKind, ProblemCode, TelProofError } from "./errors.ts";
import { fakeClient, phone } from "./server.fake.ts";
import { problemStatuses } from "./testing/problem-statuses.ts";
import type { components } from "./v1.ts";

const problems = Object.entries(problemStatuses);
const local = ["network", "timeout", "aborted", "bad_response"] as const;

const kinds: Readonly<Record<ErrorKind, readonly ProblemCode[]>> = {
  input: ["invalid_number", "wrong_code", "channel_unavailable", "country_not_allowed"],
  wait: ["resend_too_soon", "too_many_messages", "too_many_requests"],
  ended: [
    "unknown_session",
    "already_verified",
    "canceled",
    "code_expired",
    "session_expired",
    "proof_expired",
    "proof_already_used",
    "too_many_guesses",
  ],
  network: [],
  server: ["server_error", "server_busy"],
  setup: [],
};
const kindOf = (code: string) =>
  Object.entries(kinds).find(([, codes]) => codes.some((known) => known === code))?.[0];

test.each(problems)(
  "%s arrives as its own code, with the kind that says what to do",
  async (code, status) => {
    const { client } = fakeClient(() => ({ status, json: { code } }));
    const result = await client.getStatus({ token: "t" });
    const kind = code.startsWith("proof_") && status === 422 ? "input" : (kindOf(code) ?? "setup");
    expect(result).toMatchObject({ ok: false, error: { code, kind } });
  },
);

test.each([
  [undefined, "input"],
  ["landline", "input"],
  ["undeliverable", "input"],
  ["voice_only", "input"],
  ["no_provider", "setup"],
  ["app_paused", "setup"],
])("a channel that is unavailable because of %s is for %s to change", async (reason, kind) => {
  const { client } = fakeClient(() => ({ status: 422, json: { code: "channel_unavailable", reason } }));
  expect(await client.sendCode({ phone })).toMatchObject({ ok: false, error: { kind } });
});

test("a channel that nobody carries is the visitor's to change where another one is offered", async () => {
  const kindWith = async (available: boolean) => {
    const channels = [{ channel: "voice", available }];
    const json = { code: "channel_unavailable", reason: "no_provider", channels };
    const { client } = fakeClient(() => ({ status: 422, json }));
    const answer = await client.sendCode({ phone });
    return answer.ok ? "" : answer.error.kind;
  };
  expect([await kindWith(true), await kindWith(false)]).toEqual(["input", "setup"]);
});

test("what passes by itself can be tried again, and nothing else", async () => {
  for (const [code, status] of problems) {
    const { client } = fakeClient(() => ({ status, json: { code } }));
    const result = await client.getStatus({ token: "t" });
    if (result.ok) throw new Error("refused");
    expect(result.error.retryable).toBe(["wait", "server"].includes(result.error.kind));
  }
});

test("the types say the same as the contract", () => {
  expectTypeOf<ProblemCode>().toEqualTypeOf<components["schemas"]["ProblemCode"]>();
  expectTypeOf<Exclude<ErrorCode, ProblemCode>>().toEqualTypeOf<(typeof local)[number]>();
  expectTypeOf<TelProofError["code"]>().toEqualTypeOf<ErrorCode>();
  expect(problems.length).toBeGreaterThan(20);
});
