// What every provider that makes calls must do: a call is never read out by a voice of another language.
import { expect, it } from "vitest";
import { languages } from "./wording/language.ts";
import { wordMessage } from "./wording/wording.ts";

/** A voice of a language that is all but the same, and a vendor's own names. */
const nearest: Readonly<Record<string, string>> = {
  hr: "sr",
  bs: "sr",
  arb: "ar",
  "cmn-CN": "zh",
  "cmn-TW": "zh",
};

const base = (tag: string) => new Intl.Locale(nearest[tag] ?? tag).language;

/** Holds a provider's choice of a voice against the rule. `voiceOf` gives the voice's language; undefined: none. */
export const describeVoices = (voiceOf: (language: string) => string | undefined): void => {
  it.each(languages.map((locale) => [locale]))(
    "A call in %s is read by a voice of its language",
    (locale) => {
      const { language } = wordMessage(
        { brand: "Acme", code: "1234", minutes: 10 },
        {
          channel: "voice",
          locale,
          country: "",
          template: null,
          host: null,
          appHash: null,
          speaks: (it) => voiceOf(it) !== undefined,
        },
      );
      expect(base(voiceOf(language) ?? "none")).toBe(base(language));
    },
  );
};
