// What every language's texts must have.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gsm7Septets } from "@telproof/smpp";
import { describe, expect, it } from "vitest";
import { texts } from "./languages.ts";
import { appHash, host, languagesPage, plainSms, sample, samples, segments } from "./samples.fixture.ts";
import { wordMessage } from "./wording.ts";

const counts = Array.from({ length: 3600 }, (_, index) => index + 1);

/** The plural categories that a language has for the minutes of a code's life, and the counts of each. */
const categories = (language: string): ReadonlyMap<string, readonly number[]> => {
  const rules = new Intl.PluralRules([language, "en"]);
  return Map.groupBy(counts, (count) => rules.select(count));
};

const places = (template: string): readonly string[] =>
  [...template.matchAll(/\{(.*?)\}/g)].map(([, name = ""]) => name).toSorted();

it("There are at least 48 languages, each under a name of its own", () => {
  expect(texts.size).toBeGreaterThanOrEqual(48);
  expect(new Set([...texts.values()].map(({ name }) => name)).size).toBe(texts.size);
});

describe.each([...texts])("The texts in %s", (language, { message, sms = message, call, time }) => {
  it("have a form of the minutes for each plural category, and for no other", () => {
    expect(Object.keys(time).toSorted()).toEqual([...categories(language).keys()].toSorted());
  });

  it("say the number of minutes, unless a word for one or two says it", () => {
    for (const [category, form] of Object.entries(time)) {
      const isOneNumber = categories(language).get(category)?.length === 1;
      expect(places(form)).toEqual(isOneNumber && !form.includes("{") ? [] : ["minutes"]);
    }
  });

  it("have the brand, the code and the time in their places, once each", () => {
    for (const text of [message, sms]) expect(places(text)).toEqual(["brand", "code", "time"]);
    expect([places(call.greeting), places(call.again), places(call.validity)]).toEqual([
      ["brand"],
      [],
      ["time"],
    ]);
  });

  it("are composed characters without stray spaces or invisible marks", () => {
    for (const text of [message, sms, ...Object.values(call), ...Object.values(time)]) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|[\p{Cc}\u00a0\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
    }
  });

  it("keep letters and digits from the code, so that a phone recognises it", () => {
    for (const text of [message, sms])
      expect(text).toMatch(/(?<![\p{L}\p{M}\p{N}])\{code\}(?![\p{L}\p{M}\p{N}])/u);
  });

  it("put no brand or digit first where the script runs from right to left, or the line would run the other way", () => {
    const script = new Intl.Locale(language).maximize().script ?? "";
    if (["Arab", "Hebr"].includes(script)) {
      expect(message).toMatch(/^[\p{Script=Arab}\p{Script=Hebr}]/u);
      expect(message).toMatch(/\{brand\}[^{]*[\p{Script=Arab}\p{Script=Hebr}][^{]*\{code\}/u);
    } else {
      expect(message).not.toMatch(/[\p{Script=Arab}\p{Script=Hebr}]/u);
    }
  });

  it("have other words for an SMS only where these fit GSM 7-bit and the message does not", () => {
    const fits = (text: string) => gsm7Septets(text.replaceAll(/[{}]/g, "")) !== undefined;
    expect(sms === message || (fits(sms) && !fits(message))).toBe(true);
  });

  it("are one segment of an SMS, for every code's life up to an hour", () => {
    for (const minutes of counts.slice(0, 60)) {
      const { text } = wordMessage({ ...sample, minutes }, { ...plainSms, locale: language });
      expect([text, segments(text).count]).toEqual([text, 1]);
    }
  });
});

describe("The table of languages", () => {
  it("counts what it shows", () => {
    for (const it of samples) {
      const septets = gsm7Septets(it.sms);
      expect([it.sms, it.encoding]).toEqual([it.sms, septets === undefined ? "UCS-2" : "GSM-7"]);
      expect(it.characters).toBe(septets?.length ?? it.sms.length);
      const lines = `\n\n@${host} #${sample.code}`;
      const limit = septets === undefined ? 70 : 160;
      expect(it.segmentsWithHost === 1).toBe((it.sms + lines).length <= limit);
      expect(it.segmentsWithHostAndHash === 1).toBe(`${it.sms}${lines}\n${appHash}`.length <= limit);
    }
  });

  it("is up to date in docs/languages.md (node packages/server/scripts/wording-page.mjs)", () => {
    const page = fileURLToPath(new URL("../../../../../docs/languages.md", import.meta.url));
    expect(readFileSync(page, "utf8")).toBe(languagesPage());
  });
});
