import { describe, expect, test } from "vitest";
import type { TelProofError } from "../errors.ts";
import { type ErrorCode, type ErrorFacts, type ErrorKind, failure } from "../errors.ts";
import { errorText } from "./error-text.ts";
import { messages as ar } from "./generated/ar.ts";
import { messages as de } from "./generated/de.ts";
import { messages as en } from "./generated/en.ts";
import { messages as ja } from "./generated/ja.ts";
import { languages } from "./generated/languages.ts";
import { messages as pl } from "./generated/pl.ts";

const errorOf = (code: ErrorCode, facts: ErrorFacts = { httpStatus: 422 }): TelProofError =>
  failure(code, facts).error;

const ofKind = (kind: ErrorKind): TelProofError => ({
  ...errorOf("server_error"),
  kind,
  code: "new" as ErrorCode,
});

const tooSoon = (retryIn: number) => errorOf("resend_too_soon", { httpStatus: 429, retryIn });
const wrongCode = (guessesLeft: number) => errorOf("wrong_code", { httpStatus: 422, guessesLeft });

describe("The text of an error", () => {
  test("is English without messages, and nothing without an error", () => {
    expect(errorText(errorOf("invalid_number"))).toBe(en.strings.numberInvalid);
    expect(errorText(null, de)).toBeNull();
  });

  test("says how long to wait, and nothing once the wait is over", () => {
    expect(errorText(tooSoon(65), de)).toMatch(/ 1:05 /);
    expect(errorText(tooSoon(5), ar)).toMatch(/ 0:05\.$/);
    expect(errorText({ ...tooSoon(65), retryIn: 0 }, de)).toBeNull();
  });

  test("says how many guesses are left, in the plural form of the language", () => {
    expect(errorText(wrongCode(1), de)).toBe("Falscher Code. Noch 1 Versuch.");
    expect(errorText(wrongCode(4), de)).toBe("Falscher Code. Noch 4 Versuche.");
    expect([1, 3, 5].map((left) => errorText(wrongCode(left), pl))).toEqual([
      expect.stringContaining(pl.strings.guessesLeft.one?.replace("{n}", "1") ?? "?"),
      expect.stringContaining(pl.strings.guessesLeft.few?.replace("{n}", "3") ?? "?"),
      expect.stringContaining(pl.strings.guessesLeft.many?.replace("{n}", "5") ?? "?"),
    ]);
    expect(errorText(wrongCode(2), ar)).toContain("بقيت محاولتان.");
    expect(errorText(wrongCode(3), ja)).not.toContain("。 ");
    expect(errorText(errorOf("wrong_code"), de)).toBe("Falscher Code.");
  });

  test("is nothing for a call that the page has ended itself", () => {
    expect(errorText(errorOf("aborted", {}))).toBeNull();
  });

  test("is the widget's sentence for what the person can do nothing about", () => {
    const setup = errorText(errorOf("origin_not_allowed", { httpStatus: 403 }), de);
    expect(setup).toBe("Telefonbestätigung ist hier nicht verfügbar.");
    expect(errorText(errorOf("unauthorized", { httpStatus: 401 }), de)).toBe(de.strings.failed);
    expect(errorText(errorOf("server_error", { httpStatus: 500 }), de)).toBe(de.strings.failed);
  });

  test("follows from the kind for a code that is not known yet", () => {
    const { sessionLost, limitReached, failed } = en.strings;
    const kinds: readonly ErrorKind[] = ["ended", "wait", "input", "network", "setup", "server"];
    expect(kinds.map((kind) => errorText(ofKind(kind)))).toEqual([
      sessionLost,
      limitReached,
      failed,
      failed,
      failed,
      failed,
    ]);
    expect(errorText({ ...ofKind("input"), field: "phone" })).toBe(en.strings.numberInvalid);
  });
});

const codes: readonly ErrorCode[] = [
  "network",
  "timeout",
  "bad_response",
  "invalid_request",
  "invalid_number",
  "wrong_code",
  "channel_unavailable",
  "country_not_allowed",
  "origin_not_allowed",
  "unknown_session",
  "canceled",
  "code_expired",
  "resend_too_soon",
  "too_many_messages",
  "too_many_guesses",
  "server_error",
];

test.each(Object.keys(languages))(
  "%s has a sentence for every error, with every figure in its place",
  async (tag) => {
    const { messages } = (await languages[tag]?.()) ?? {};
    expect(messages?.language).toBe(tag);
    for (const code of codes)
      for (const guessesLeft of [1, 2, 3, 5, 11]) {
        const text = errorText(errorOf(code, { httpStatus: 429, retryIn: 61, guessesLeft }), messages) ?? "";
        expect([code, text]).toEqual([code, expect.stringMatching(/^[^{}]{4,}$/)]);
        if (tag !== "th") expect([code, text]).toEqual([code, expect.stringMatching(/\p{P}$/u)]);
      }
  },
);
