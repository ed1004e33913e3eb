// A text is read out by a voice of its own language, if Vonage has one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeVoices } from "../voice-language.conformance.ts";
import { vonageLanguage } from "./vonage-language.ts";

describe("The voice for a text", () => {
  it.each([
    ["en", "en-US"],
    ["en-GB", "en-GB"],
    ["de", "de-DE"],
    ["de-AT", "de-AT"],
    ["de-CH", "de-DE"],
    ["pt-BR", "pt-BR"],
    ["pt_PT", "pt-PT"],
    ["pt", "pt-BR"],
    ["es-419", "es-MX"],
    ["es-AR", "es-ES"],
    ["ar-EG", "ar"],
    ["zh", "cmn-CN"],
    ["zh-Hans-CN", "cmn-CN"],
    ["zh-TW", "cmn-TW"],
    ["zh-Hant", "cmn-TW"],
    ["zh-Hant-HK", "yue-CN"],
    ["no", "nb-NO"],
    ["nb", "nb-NO"],
    ["tl", "fil-PH"],
    ["NL-nl", "nl-NL"],
    ["hr", "sr-RS"],
    ["fa", undefined],
    ["mr", undefined],
    ["eo", undefined],
    ["", undefined],
  ])("for %j is %s", (language, voice) => {
    expect(vonageLanguage(language)).toBe(voice);
  });

  it("is one of Vonage's or none, for any name at all, one of an object's own methods too", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("constructor", "toString", "__proto__")), (name) => {
        expect(vonageLanguage(name) ?? "en-US").toMatch(/^[a-z]{2,3}(-[A-Z]{2})?$/);
      }),
    );
  });
});

describeVoices(vonageLanguage);
