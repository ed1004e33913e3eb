import { expect, test } from "vitest";
import { chooseLanguage, loadChosenWording } from "./choice.ts";
import { english } from "./english.fixture.ts";
import { fill } from "./fill.ts";
import { loadWording, validLocale } from "./language.ts";
import { strings as ar } from "./languages/ar.ts";
import { strings as pl } from "./languages/pl.ts";
import { languages } from "./languages.ts";
import { plural } from "./plural.ts";

test("Arabic counts in five forms, Polish in three, English in two", () => {
  expect([1, 2, 3, 11, 100].map((n) => plural(ar.countries, n, "ar"))).toEqual([
    "بلد واحد",
    "بلدان",
    "3 بلدان",
    "11 بلدًا",
    "100 بلد",
  ]);
  expect([1, 3, 5, 22, 112].map((n) => plural(pl.countries, n, "pl"))).toEqual([
    "1 kraj",
    "3 kraje",
    "5 krajów",
    "22 kraje",
    "112 krajów",
  ]);
  const { countries } = english.strings;
  expect([0, 1, 2].map((n) => plural(countries, n, "en"))).toEqual([
    "0 countries",
    "1 country",
    "2 countries",
  ]);
});

test("a count that a language has no form for takes its last one", () => {
  expect(plural(ar.countries, 0, "ar")).toBe("0 بلد");
  expect(plural(pl.countries, 1.5, "pl")).toBe("1,5 krajów");
});

test("a place without a value stays visible", () => {
  expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}");
});

test.each([
  ["de", "de"],
  ["de-CH", "de"],
  ["EN-gb", "en"],
  ["no", "nb"],
  ["nn-NO", "nb"],
  ["pt", "pt-BR"],
  ["pt-BR", "pt-BR"],
  ["pt-AO", "pt-PT"],
  ["pt_PT", "pt-PT"],
  ["zh", "zh-Hans"],
  ["zh-CN", "zh-Hans"],
  ["zh-Hans-HK", "zh-Hans"],
  ["zh-TW", "zh-Hant"],
  ["zh_HK", "zh-Hant-HK"],
  ["zh-Hant-HK", "zh-Hant-HK"],
  ["zh-MO", "zh-Hant-HK"],
  ["zh-Hant-SG", "zh-Hant"],
  ["yue", "zh-Hant-HK"],
  ["yue-CN", "zh-Hans"],
  ["sr", "sr"],
  ["sr-ME", "sr-Latn"],
  ["sh", "sr-Latn"],
  ["bs", "hr"],
  ["ht", "fr"],
  ["iw", "he"],
  ["in", "id"],
  ["tl", "fil"],
  ["pa", "pa"],
  ["pa-PK", "ur"],
  ["tlh", "en"],
  ["constructor", "en"],
  ["not a tag", "en"],
  ["", "en"],
])("a page in %s is spoken to in %s", (locale, language) => {
  expect(chooseLanguage(validLocale(locale) ?? "en") ?? "en").toBe(language);
});

test("languages load by their tag, in their direction; others are English", async () => {
  expect(await loadWording("ar-EG")).toEqual({ language: "ar", direction: "rtl", strings: ar });
  expect(await loadWording("pl")).toEqual({ language: "pl", direction: "ltr", strings: pl });
  expect(await loadWording("tlh")).toBeNull();
  expect(await loadWording("not a tag")).toBeNull();
});

test("a chunk that cannot be had leaves English", async () => {
  const offline = () => Promise.reject(new TypeError("no connection"));
  const broken = { ...languages, pl: offline };
  const choose = async () => ({
    chooseLanguage,
    loadChosenWording: (locale: string) => loadChosenWording(locale, broken),
  });
  expect(await loadWording("de", offline)).toBeNull();
  expect(await loadWording("pl", choose)).toBeNull();
  expect((await loadWording("de", choose))?.language).toBe("de");
});

test("a page in English does not load the choice", async () => {
  const never = () => Promise.reject(new Error("loaded"));
  expect([await loadWording("en", never), await loadWording("en-GB", never)]).toEqual([null, null]);
});

test("a malformed locale is taken for English, a sloppy one is mended", () => {
  expect(validLocale("en US!")).toBeNull();
  expect(validLocale("pt_br")).toBe("pt-BR");
});
