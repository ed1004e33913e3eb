import { describe, expect, it } from "vitest";
import { languages } from "../wording/language.ts";
import { twilioLanguage } from "./twilio-speech.ts";

describe("the language of a call", () => {
  it.each([
    ["en", "en-US"],
    ["en-GB", "en-GB"],
    ["en-NG", "en-US"],
    ["de", "de-DE"],
    ["pt-PT", "pt-PT"],
    ["pt", "pt-BR"],
    ["zh-TW", "cmn-TW"],
    ["zh-Hant-HK", "yue-HK"],
    ["zh", "cmn-CN"],
    ["ar-EG", "arb"],
    ["sr-Latn", "sr-RS"],
    ["es-419", "es-US"],
    ["nn", "nb-NO"],
    ["tlh", "en-US"],
    ["constructor", "en-US"],
    ["", "en-US"],
  ])("for %s is %s", (language, spoken) => {
    expect(twilioLanguage(language)).toBe(spoken);
  });

  it("is one with a voice for every language that messages are written in, or English", () => {
    const spoken = languages.map((language) => twilioLanguage(language));
    expect(spoken.length).toBeGreaterThan(40);
    expect(spoken.filter((it) => it !== "en-US").length).toBeGreaterThan(40);
    for (const it of spoken) expect(it).toMatch(/^[a-z]{2,3}(-[A-Z]{2})?$/);
  });
});
