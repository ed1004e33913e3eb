// Who gets a message in which language.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageFor, languages } from "./language.ts";

describe("A message's language", () => {
  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["DE_at", "de"],
    ["de_DE.UTF-8", "de"],
    [" de-DE,de;q=0.9,en;q=0.8", "de"],
    ["no", "nb"],
    ["nn-NO", "nb"],
    ["iw", "he"],
    ["in", "id"],
    ["tl", "fil"],
    ["mo", "ro"],
    ["sh", "sr-Latn"],
    ["sr", "sr"],
    ["sr-ME", "sr-Latn"],
    ["sr-Latn-RS", "sr-Latn"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh_hk", "zh-Hant"],
    ["zh-Hans-HK", "zh-Hans"],
    ["cmn", "zh-Hans"],
    ["pt", "pt-BR"],
    ["pt-BR", "pt-BR"],
    ["pt-PT", "pt-PT"],
    ["pt-AO", "pt-PT"],
    ["pa-IN", "pa"],
    ["pa-PK", "ur"],
    ["en-GB", "en"],
  ])("is the one asked for: %s is served by %s", (locale, language) => {
    expect(languageFor(locale, "FR")).toBe(language);
  });

  it("is there for every one that Vonage's Verify names", () => {
    const named =
      "ar-xa cs-cz cy-cy cy-gb da-dk de-de el-gr en-au en-gb en-in en-us es-es es-mx es-us fi-fi fil-ph fr-ca fr-fr " +
      "hi-in hu-hu id-id is-is it-it ja-jp ko-kr nb-no nl-nl pl-pl pt-br pt-pt ro-ro ru-ru sv-se th-th tr-tr vi-vn " +
      "yue-cn zh-cn zh-tw bg-bg ga-ie lv-lv lt-lt mt-mt sk-sk sl-si";
    for (const locale of named.split(" ")) {
      expect([locale, languageFor(locale, "").split("-")[0]]).toEqual([locale, locale.split("-")[0]]);
    }
    expect([languageFor("ee-et", ""), languageFor("sk-si", "")]).toEqual(["et", "sl"]);
  });

  it.each([
    ["AT", "de"],
    ["BR", "pt-BR"],
    ["AO", "pt-PT"],
    ["MX", "es"],
    ["NO", "nb"],
    ["FO", "da"],
    ["UA", "uk"],
    ["TJ", "ru"],
    ["EG", "ar"],
    ["IL", "he"],
    ["PK", "ur"],
    ["HK", "zh-Hant"],
    ["CN", "zh-Hans"],
    ["PH", "fil"],
    ["PY", "es"],
    ["SN", "fr"],
    ["XK", "sq"],
    ["us", "en"],
    ["RW", "en"],
    ["", "en"],
    ["ZZZZ", "en"],
  ])("is the main one of the number's country if nobody asked: %s has %s", (country, language) => {
    expect(languageFor(null, country)).toBe(language);
  });

  it.each([
    "",
    "tlh",
    "x",
    "und",
    "UND",
    "C",
    "POSIX",
    "mul",
    "*",
    "not a language",
    "🦄",
    "constructor",
    "__proto__",
    "de--DE",
  ])("is the country's if nothing can be made of what was asked: %j", (locale) => {
    expect(languageFor(locale, "SE")).toBe("sv");
  });

  it("is always one that there is", () => {
    const country = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJ"), maxLength: 3 }),
    );
    const tag = fc.string({ unit: fc.constantFrom(..."abcdeDE_-.01"), maxLength: 12 });
    fc.assert(
      fc.property(fc.option(fc.oneof(fc.string(), tag)), country, (locale, code) => {
        expect(languages).toContain(languageFor(locale, code));
      }),
    );
  });

  it("is itself when asked for by its own tag, which is canonical", () => {
    for (const language of languages) {
      expect([language, languageFor(language, "")]).toEqual([language, language]);
      expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    }
  });
});
