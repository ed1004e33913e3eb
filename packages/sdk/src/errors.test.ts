import { expect, expectTypeOf, test } from "vitest";
import type { ErrorCode, ErrorKind, ProblemCode, TelProofError } from "./errors.ts";
import { fakeClient } from "./server.fake.ts";
import type { components } from "./v1.ts";

/** The statuses of the API's codes. Compiles only with every code of the contract. */
const statuses: Readonly<Record<ProblemCode, number>> = {
  invalid_request: 400,
  invalid_number: 422,
  wrong_code: 422,
  unknown_channel: 400,
  channel_unavailable: 422,
  country_not_allowed: 403,
  unauthorized: 401,
  forbidden: 403,
  origin_not_allowed: 403,
  unknown_app: 404,
  unknown_session: 404,
  not_found: 404,
  method_not_allowed: 405,
  already_verified: 409,
  not_verified: 409,
  cannot_cancel: 409,
  no_next_step: 409,
  idempotency_conflict: 409,
  canceled: 410,
  code_expired: 410,
  session_expired: 410,
  proof_expired: 410,
  proof_already_used: 409,
  proof_invalid: 422,
  proof_wrong_app: 422,
  proof_wrong_action: 422,
  body_too_large: 413,
  unsupported_media_type: 415,
  resend_too_soon: 429,
  too_many_messages: 429,
  too_many_guesses: 429,
  too_many_requests: 429,
  server_error: 500,
  server_busy: 503,
};
const problems = Object.entries(statuses);
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
