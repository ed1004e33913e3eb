import { describe, expect, it } from "vitest";
import { describeVoices } from "../voice-language.conformance.ts";
import { twilioLanguage, twiml } from "./twilio-speech.ts";

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
    ["hr", "sr-RS"],
    ["fa", undefined],
    ["kk", undefined],
    ["tlh", undefined],
    ["constructor", undefined],
    ["", undefined],
  ])("for %s is %s", (language, spoken) => {
    expect(twilioLanguage(language)).toBe(spoken);
  });

  it("is American English for an app's own text in a language without a voice", () => {
    const message = { speech: [], text: "X", language: "tlh" };
    expect(twiml(message, {})).toContain('<Say language="en-US">X</Say>');
  });
});

describeVoices(twilioLanguage);
