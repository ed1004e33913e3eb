import { readFileSync } from "node:fs";
import { expect, expectTypeOf, test } from "vitest";
import type { components } from "./api.ts";
import { type ErrorCode, type RefusalCode, retryable, type TelProofError } from "./errors.ts";
import { fakeClient, refusal } from "./server.fake.ts";

const contract = JSON.parse(readFileSync(new URL("./api.json", import.meta.url), "utf8"));
const wireErrors: readonly components["schemas"]["ErrorCode"][] = contract.components.schemas.ErrorCode.enum;
const local = ["network", "timeout", "aborted", "bad_response"] as const;

test("the codes are the contract's enum, in lower case and without its prefix, plus four local ones", () => {
  const expected = wireErrors.map((name) => name.replace("ERROR_", "").toLowerCase());
  expect(expected.length).toBeGreaterThan(20);
  expect(Object.keys(retryable).sort()).toEqual([...local, ...expected].sort());
});

test.each(wireErrors)("%s arrives as its own code", async (message) => {
  const { client } = fakeClient(() => refusal(message));
  const result = await client.getStatus({ token: "t" });
  expect(result).toMatchObject({ ok: false, error: { code: message.replace("ERROR_", "").toLowerCase() } });
});

/** Compiles only as long as every code has a branch. */
const isOurFault = (code: ErrorCode): boolean => {
  switch (code) {
    case "invalid_parameters":
    case "invalid_app_key":
    case "invalid_secret_key":
    case "invalid_api_key":
    case "not_authorized":
    case "invalid_domain":
    case "invalid_service":
    case "idempotency_conflict":
    case "not_found":
    case "method_not_allowed":
    case "body_too_large":
    case "bad_response":
      return true;
    case "network":
    case "timeout":
    case "aborted":
    case "invalid_number":
    case "invalid_number_length":
    case "country_not_supported":
    case "service_not_available":
    case "wait_to_retry":
    case "max_attempts_reached":
    case "max_validations_reached":
    case "invalid_session":
    case "session_expired":
    case "invalid_pin_code":
    case "no_next_step":
    case "not_verified":
    case "too_many_requests":
    case "overloaded":
    case "internal_server_error":
      return false;
  }
};

test("the types say the same as the contract, so that an exhaustive switch needs no default", () => {
  type Wire = components["schemas"]["ErrorCode"];
  expectTypeOf<`ERROR_${Uppercase<RefusalCode>}`>().toEqualTypeOf<Wire>();
  expectTypeOf<Exclude<ErrorCode, RefusalCode>>().toEqualTypeOf<(typeof local)[number]>();
  expectTypeOf<TelProofError["code"]>().toEqualTypeOf<ErrorCode>();
  expect(isOurFault("invalid_domain")).toBe(true);
  expect(isOurFault("invalid_pin_code")).toBe(false);
});
