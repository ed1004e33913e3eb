// What messages say. Fills the texts of the right language, or a caller's template; knows nothing of providers.
import type { Channel } from "../../core/channel.ts";
import { fill } from "./fill.ts";
import { joinSentences } from "./join-sentences.ts";
import { languageFor, spokenLanguageFor } from "./language.ts";
import { english } from "./languages/en.ts";
import { texts } from "./languages.ts";
import type { Texts } from "./texts.ts";

/** What a text is made of. */
export interface Wording {
  readonly brand: string;
  readonly code: string;
  readonly minutes: number;
}

/** What a message says. */
export interface Worded {
  /** BCP 47 */
  readonly language: string;
  readonly text: string;
  /** What a call says, phrase by phrase with a pause after each; empty for other channels. */
  readonly speech: readonly string[];
}

/** How a message is worded. */
export interface WordingOptions {
  readonly channel: Channel;
  /** The language that was asked for, as BCP 47 or nearly so; null when nobody said. */
  readonly locale: string | null;
  /** ISO 3166-1 alpha-2 of the number, or empty; its language is the second choice. */
  readonly country: string;
  /** A caller's own text with `{code}` (or `{token}`), `{brand}`, `{minutes}`; null for the language's. */
  readonly template: string | null;
  /** The only placeholder in `template`, in place of the code. Default: the ones above. */
  readonly codePlaceholder?: string | undefined;
  /** Adds the line `@host #code` to an SMS, by which browsers fill the code in by themselves; null for none. */
  readonly host: string | null;
  /** The 11 characters that hand an SMS to an Android app (SMS Retriever), as its last line; null for none. */
  readonly appHash: string | null;
  /** A URL on a line of its own in an SMS, by which the phone verifies without typing. Default: none. */
  readonly link?: string | null;
  /** Whether the vendor has a voice for a language, so that a call is not read out by a voice of another. Default: always. */
  readonly speaks?: (language: string) => boolean;
}

/** A message's text, and for a call its phrases. */
export const wordMessage = (it: Wording, options: WordingOptions): Worded => {
  const language = languageFor(options.locale, options.country);
  switch (options.channel) {
    case "voice":
      return wordCall(it, options, language);
    case "sms":
      return { language, text: withLines(wordText(it, options, language), it, options), speech: [] };
    case "whatsapp":
    case "viber":
      return { language, text: wordText(it, options, language), speech: [] };
  }
};

const longestTemplate = 480;

/** What is wrong with a caller's template, if anything: it lacks the code, or has more than 480 UTF-16 units. */
export const templateFault = (template: string): "no_code" | "too_long" | null => {
  if (template.length > longestTemplate) return "too_long";
  return /\{(?:code|token)\}/.test(template) ? null : "no_code";
};

const wordText = (it: Wording, options: WordingOptions, language: string): string => {
  const { template, channel, codePlaceholder } = options;
  if (template !== null) return fillOwn(template, it, codePlaceholder);
  const { message, sms = message } = textsIn(language);
  return fill(channel === "sms" ? sms : message, values(it, language));
};

const withLines = (text: string, { code }: Wording, { host, appHash, link }: WordingOptions): string =>
  [
    text,
    ...(link ? [link] : []),
    ...(host === null ? [] : ["", `@${host} #${code}`]), // https://wicg.github.io/sms-one-time-codes/
    ...(appHash === null ? [] : [appHash]),
  ].join("\n");

const wordCall = (it: Wording, options: WordingOptions, language: string): Worded => {
  const { template, codePlaceholder, speaks = () => true } = options;
  const code = [...it.code].join(", ");
  if (template !== null) {
    const sentence = fillOwn(template, { ...it, code }, codePlaceholder);
    return { language, text: joinSentences([sentence, sentence]), speech: [sentence, sentence] };
  }
  return builtInCall(it, code, spokenLanguageFor(language, speaks));
};

const builtInCall = (it: Wording, code: string, language: string): Worded => {
  const { call } = textsIn(language);
  const sayPhrase = (phrase: string) => fill(phrase, values(it, language));
  const [greeting, again, validity] = [
    sayPhrase(call.greeting),
    sayPhrase(call.again),
    sayPhrase(call.validity),
  ];
  const read = code + fullStop(call.validity);
  return {
    language,
    text: joinSentences([greeting, read, again, read, validity]),
    speech: [greeting, code, again, code, validity],
  };
};

/** The language's own; not part of a phrase, as a digit before a full stop is an ordinal in many languages. */
const fullStop = (sentence: string): string => /\p{P}$/u.exec(sentence)?.[0] ?? "";

const fillOwn = (template: string, { brand, code, minutes }: Wording, codePlaceholder?: string): string =>
  codePlaceholder === undefined
    ? fill(template, { brand, code, token: code, minutes: `${minutes}` })
    : template.replaceAll(codePlaceholder, () => code);

const textsIn = (language: string): Texts => texts.get(language) ?? english;

const values = ({ brand, code, minutes }: Wording, language: string) => ({
  brand,
  code,
  time: fill(timeForm(minutes, language), { minutes: numbersOf(language).format(minutes) }),
});

const numbers = new Map<string, Intl.NumberFormat>();

/** Counts are in the digits that the language's readers expect; the code stays in those of the keypad. */
const numbersOf = (language: string): Intl.NumberFormat => {
  const made = numbers.get(language) ?? new Intl.NumberFormat([language, "en"], { useGrouping: false });
  numbers.set(language, made);
  return made;
};

const rules = new Map<string, Intl.PluralRules>();

/** Made once for each language: making them costs more than all the rest of a text. */
const rulesOf = (language: string): Intl.PluralRules => {
  // English decides where the runtime knows no plurals: never the language that the machine happens to be set to.
  const made = rules.get(language) ?? new Intl.PluralRules([language, "en"]);
  rules.set(language, made);
  return made;
};

/** A count that no code lives for (a million, half a minute) may be of a category without a form: it takes the last. */
const timeForm = (minutes: number, language: string): string => {
  const { time } = textsIn(language);
  const category = rulesOf(language).select(minutes);
  return time[category] ?? Object.values(time).at(-1) ?? "";
};
