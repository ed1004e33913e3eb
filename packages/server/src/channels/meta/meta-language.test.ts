import { describe, expect, it } from "vitest";
import { languages } from "../wording/language.ts";
import { metaLanguage } from "./meta-language.ts";

describe("the language of a template", () => {
  it.each([
    ["en", "en"],
    ["en-GB", "en_GB"],
    ["en-US", "en_US"],
    ["en-NG", "en"],
    ["de-CH", "de"],
    ["pt-BR", "pt_BR"],
    ["pt", "pt_BR"],
    ["zh-Hans", "zh_CN"],
    ["zh-Hant", "zh_TW"],
    ["zh-TW", "zh_TW"],
    ["zh-Hant-HK", "zh_HK"],
    ["no", "nb"],
    ["fil", "fil"],
    ["sr-Latn", "sr"],
    ["es-419", "es_MX"],
    ["cy", "en"],
    ["toString", "en"],
  ])("for %s is %s", (language, code) => {
    expect(metaLanguage(language, undefined)).toBe(code);
  });

  it("is one that Meta knows for every language that messages are written in, or English", () => {
    const codes = languages.map((language) => metaLanguage(language, undefined));
    expect(codes.filter((it) => it !== "en").length).toBeGreaterThan(40);
    for (const it of codes) expect(it).toMatch(/^[a-z]{2,3}(_[A-Z]{2})?$/);
  });
});
