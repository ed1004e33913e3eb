// What every language's strings must have.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { english } from "./english.fixture.ts";
import { languages } from "./languages.ts";
import type { Plural } from "./plural.ts";
import type { Strings } from "./strings.ts";
import { isPlural, sayingsOf, wordings } from "./wordings.fixture.ts";

/** Countries, seconds, digits, guesses: no count is larger, and at 0 something else is said. */
const counts = Array.from({ length: 3600 }, (_, index) => index + 1);

/** The plural categories that a language has for the counts, and the counts of each. */
const categories = (language: string): ReadonlyMap<string, readonly number[]> => {
  const rules = new Intl.PluralRules(language);
  return Map.groupBy(counts, (count) => rules.select(count));
};

const pluralsOf = (strings: Strings): readonly Plural[] =>
  Object.values(strings).filter((value): value is Plural => typeof value === "object" && isPlural(value));

const placesIn = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{(.*?)\}/g)].map(([, name = ""]) => name).toSorted();

const places = new Map(sayingsOf(english).map(({ key, sentence }) => [key, placesIn(sentence)]));
const inEnglish = new Map(sayingsOf(english).map(({ key, text }) => [key, text]));

/** What stands on buttons: at 320 px they are 264 px wide, and most of them share a line with nothing else. */
const onButtons =
  /^(send|reload|useChannel|sending|tryAgain|change|check|resend$|resendIn|resendCall|newCode)/;

/** Scripts whose sentences end without a mark. */
const withoutFullStop = new Set(["th"]);

it("There are at least 45 languages, and each file is one of them", () => {
  const files = readdirSync(fileURLToPath(new URL("languages/", import.meta.url)));
  const tags = wordings.map(({ language }) => language);
  expect(tags.length).toBeGreaterThanOrEqual(45);
  expect(new Set(tags).size).toBe(tags.length);
  expect(tags.map((tag) => `${tag.toLowerCase()}.ts`).toSorted()).toEqual(files.toSorted());
  expect(tags).toEqual(["en", ...Object.keys(languages)]);
});

it("A language that misses a string does not compile", () => {
  const { phoneLabel, ...rest } = english.strings;
  // @ts-expect-error phoneLabel is missing
  const incomplete: Strings = rest;
  expect(incomplete).not.toHaveProperty(phoneLabel);
});

it("Hong Kong is spoken to in its own terms, not in Taiwan's", () => {
  const taiwans = /簡訊|國碼|網路|金鑰|資訊|螢幕|行動電話/;
  const textsIn = (tag: string) =>
    wordings
      .filter(({ language }) => language === tag)
      .flatMap((it) => sayingsOf(it).map(({ text }) => text));
  expect(textsIn("zh-Hant").some((text) => taiwans.test(text))).toBe(true);
  expect(textsIn("zh-Hant-HK").filter((text) => taiwans.test(text))).toEqual([]);
});

describe.each(wordings.map((wording) => [wording.language, wording] as const))("%s", (language, wording) => {
  const sayings = sayingsOf(wording);

  it("has a form for each plural category that its counts have, and no other", () => {
    const plurals = pluralsOf(wording.strings);
    expect(plurals).toHaveLength(4);
    for (const forms of plurals)
      expect(Object.keys(forms).toSorted()).toEqual([...categories(language).keys()].toSorted());
  });

  it("has the places of the English sentences, unless a word for one or two says the number", () => {
    for (const { key, sentence } of sayings) {
      const [name = "", kind = ""] = key.split(".");
      const expected = places.get(key) ?? places.get(`${name}.other`);
      const isOneNumber = name in wording.strings && categories(language).get(kind)?.length === 1;
      const found = placesIn(sentence);
      expect([key, isOneNumber && found.length === 0 ? expected : found]).toEqual([key, expected]);
    }
  });

  it("is composed characters, typographic marks, and no stray spaces or invisible marks", () => {
    for (const { sentence } of sayings) {
      expect(sentence).toBe(sentence.normalize("NFC").trim());
      expect(sentence).not.toMatch(
        / {2}|\.\.\.|['"]|[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u,
      );
    }
  });

  it("ends a sentence with a mark where English does, and a label without", () => {
    for (const { key, text } of sayings) {
      const original = inEnglish.get(key) ?? inEnglish.get(`${key.split(".")[0]}.other`) ?? "";
      const marked = /[.։。।۔።។။]$/u.test(text);
      expect([text, marked]).toEqual([text, original.endsWith(".") && !withoutFullStop.has(language)]);
    }
  });

  it("leaves no English by accident", () => {
    const left = sayings.filter(({ key, text }) => language !== "en" && text === inEnglish.get(key));
    expect(left.map(({ key, text }) => [key, text])).toEqual([]);
  });

  it("keeps its words short enough for a button, and its sentences for three lines", () => {
    const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
    for (const { key, text } of sayings) {
      const letters = [...new Intl.Segmenter(language).segment(text)];
      const columns = letters.reduce((sum, { segment }) => sum + (wide.test(segment) ? 2 : 1), 0);
      const longest = onButtons.test(key) ? 36 : 110;
      expect([text, columns]).toEqual([text, Math.min(columns, longest)]);
    }
  });

  it("puts letters of its own first where it runs from right to left, or a line would run the other way", () => {
    const rightToLeft = /[\p{Script=Arab}\p{Script=Hebr}]/u;
    const { script = "" } = new Intl.Locale(language).maximize();
    expect(wording.direction).toBe(["Arab", "Hebr"].includes(script) ? "rtl" : "ltr");
    for (const { sentence } of sayings.filter(({ key }) => key === "setupOrigin"))
      expect(rightToLeft.test(sentence.charAt(0))).toBe(wording.direction === "rtl");
    for (const { sentence } of sayings)
      expect([sentence, rightToLeft.test(sentence)]).toEqual([sentence, wording.direction === "rtl"]);
  });
});
