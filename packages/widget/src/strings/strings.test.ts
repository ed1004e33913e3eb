import { expect, test } from "vitest";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { english, loadWording, validLocale } from "./language.ts";
import { fill, type Plural, plural } from "./plural.ts";
import type { Strings } from "./strings.ts";

const tables: readonly [string, Strings][] = [
  ["en", en],
  ["ar", ar],
];
const placesOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
const isPlural = (value: object): value is Plural => "other" in value;

test("a language that misses a string does not compile", () => {
  const { phoneLabel, ...rest } = en;
  // @ts-expect-error phoneLabel is missing
  const incomplete: Strings = rest;
  expect(incomplete).not.toHaveProperty(phoneLabel);
});

test.each(tables)("%s has every plural form that its language knows, and no other", (language, strings) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const plurals = Object.values(strings).filter((value) => typeof value === "object" && isPlural(value));
  expect(plurals).toHaveLength(4);
  for (const forms of plurals) expect(Object.keys(forms).sort()).toEqual([...categories].sort());
});

test.each(tables)("the sentences of %s have the places that the English ones have", (_, strings) => {
  for (const key of Object.keys(en) as (keyof Strings)[]) {
    const [own, original] = [strings[key], en[key]];
    if (typeof own === "string" && typeof original === "string") {
      expect([key, placesOf(own)]).toEqual([key, placesOf(original)]);
    } else if (!isPlural(en[key] as object)) {
      for (const service of ["sms", "voice", "whatsapp", "viber"] as const) {
        const places = (of: unknown) => placesOf((of as Record<typeof service, string>)[service]);
        expect([key, service, places(own)]).toEqual([key, service, places(original)]);
      }
    }
  }
});

test("Arabic counts in six forms", () => {
  const said = [0, 1, 2, 3, 11, 100].map((n) => plural(ar.countries, n, "ar"));
  expect(new Set(said).size).toBe(6);
  expect(said.slice(3)).toEqual(["3 بلدان", "11 بلدًا", "100 بلد"]);
});

test("English counts in two", () => {
  expect([0, 1, 2].map((n) => plural(en.countries, n, "en"))).toEqual([
    "0 countries",
    "1 country",
    "2 countries",
  ]);
});

test("a place without a value stays visible", () => {
  expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}");
});

test("languages load by their tag, in their direction; others are English", async () => {
  expect(await loadWording("ar-EG")).toEqual({ language: "ar", direction: "rtl", strings: ar });
  expect(await loadWording("tlh")).toBe(english);
  expect(await loadWording("not a tag")).toBe(english);
});

test("a malformed locale is taken for English, a sloppy one is mended", () => {
  expect(validLocale("en_US!")).toBe("en");
  expect(validLocale("pt-br")).toBe("pt-BR");
});
