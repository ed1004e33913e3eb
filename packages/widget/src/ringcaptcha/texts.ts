// Texts that a page has overridden in RingCaptcha's widget, put where this widget says the same. Pure.
import type { Texts } from "../strings/texts.ts";

const everyForm = ["zero", "one", "two", "few", "many", "other"];

/** Ids of RingCaptcha's texts, and the places in ours: a sentence, or one form of it. Of two, the later one wins. */
const places: readonly (readonly [id: string, sentence: string, form?: string])[] = [
  ["code.title", "phoneLabel"],
  ["code.summary", "phoneHint"],
  ["code.search", "searchCountries"],
  ["code.submit.sms", "send", "sms"],
  ["code.submit.voice", "send", "voice"],
  ["check.summary", "codeLabel", "*"],
  ["check.retry", "resend"],
  ["check.fallback", "useChannel", "voice"],
  ["check.success", "verified"],
  ["error.invalid_number", "numberInvalid"],
  ["code.error.invalid_number", "numberInvalid"],
  ["error.country_not_supported", "countryRefused"],
  ["code.error.country_not_supported", "countryRefused"],
  ["error.invalid_service", "channelRefused"],
  ["error.max_attempts_reached", "limitReached"],
  ["code.error.max_attempts_reached", "limitReached"],
  ["error.invalid_pin_code", "codeWrong"],
  ["check.error.invalid_pin_code", "codeWrong"],
  ["error.max_validations_reached", "tooManyGuessesText"],
  ["error.session_expired", "expiredText"],
  ["error.unknown_error", "failed"],
  ["check.title.sms", "codeSentTo", "sms"],
  ["check.title.voice", "codeSentTo", "voice"],
];

/** A title that ended before the number goes on with it. */
const withNumber = (sentence: string, text: string) =>
  sentence === "codeSentTo" && !text.includes("{phone}") ? `${text} {phone}` : text;

/** The texts of a locale file, `{messages}` or the messages alone; ids with or without `widget.`. */
export function readTexts(file: unknown): Texts {
  const whole = Object(file) as Readonly<Record<string, unknown>>;
  const messages = Object(whole["messages"] ?? whole) as Readonly<Record<string, unknown>>;
  const texts: Record<string, unknown> = {};
  for (const [id, sentence, form] of places) {
    const own = messages[id] ?? messages[`widget.${id}`];
    if (typeof own !== "string") continue;
    const text = withNumber(sentence, own);
    const forms = form === "*" ? everyForm : form === undefined ? [] : [form];
    const filled = Object.fromEntries(forms.map((name) => [name, text]));
    texts[sentence] = form === undefined ? text : Object.assign({}, texts[sentence], filled);
  }
  return texts as Texts;
}
