// Nexmo's languages: each has texts of its own here.
import { expect, it } from "vitest";
import { languageFor } from "../../channels/wording/language.ts";
import { languageOf, lgs } from "./locales.ts";

const language = (tag: string) => tag.split("-")[0];

it.each(lgs)("%s is a language tag once it is translated, and has texts", (lg) => {
  const tag = languageOf(lg.toUpperCase()) ?? "";
  expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  expect(language(languageFor(tag, ""))).toBe(language(tag));
});

it.each(["", "en", "en-", "xx-xx", "constructor", "en_us"])("%j is none", (lg) => {
  expect(languageOf(lg)).toBeUndefined();
});
