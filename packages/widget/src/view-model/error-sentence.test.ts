// People on a page's own screens are told the same by the SDK as the widget tells them, in every language.
import type { ErrorCode, ErrorKind, TelProofError } from "@telproof/sdk";
import { errorText, loadMessages } from "@telproof/sdk/messages";
import { expect, test } from "vitest";
import { chooseLanguage } from "../strings/choice.ts";
import { wordings } from "../strings/wordings.fixture.ts";
import { createErrorNote } from "./error-sentence.ts";
import { createUiState } from "./ui-state.ts";
import { codeStep } from "./widget-state.fixture.ts";

const [retryIn, guessesLeft] = [75, 3];

/** Codes with a sentence of their own, and one of each kind that is newer than both. */
const told: readonly (readonly [ErrorCode | "newer", ErrorKind])[] = [
  ["network", "network"],
  ["timeout", "network"],
  ["aborted", "network"],
  ["invalid_number", "input"],
  ["wrong_code", "input"],
  ["country_not_allowed", "input"],
  ["unknown_channel", "input"],
  ["channel_unavailable", "input"],
  ["resend_too_soon", "wait"],
  ["too_many_guesses", "ended"],
  ...(["input", "wait", "ended", "network", "setup", "server"] as const).map(
    (kind) => ["newer", kind] as const,
  ),
];

const errors: readonly TelProofError[] = ["phone", "code"].flatMap((field) =>
  told.map(([code, kind]) => ({
    code: code as ErrorCode,
    kind,
    field,
    retryIn,
    guessesLeft,
    message: "",
    retryable: false,
  })),
);

test.each(wordings.map((wording) => [wording.language, wording] as const))(
  "%s",
  async (language, wording) => {
    const messages = await loadMessages(language);
    const state = {
      session: { ...codeStep, retryIn, guessesLeft },
      config: null,
      ui: createUiState({ online: true }),
      wording,
      locale: language,
      origin: "https://shop.example",
    };
    expect([messages.language, messages.direction]).toEqual([wording.language, wording.direction]);
    for (const error of errors)
      expect(errorText(error, messages)).toBe(createErrorNote(state, error)?.text ?? null);
  },
);

test.each([
  "de-CH",
  "pt-AO",
  "pt",
  "zh-TW",
  "zh-MO",
  "yue",
  "sr-ME",
  "bs",
  "nn",
  "no",
  "pa-PK",
  "fil-PH",
  "tlh",
])("readers of %s get the same language", async (locale) => {
  expect((await loadMessages(locale)).language).toBe(chooseLanguage(locale) ?? "en");
});
