import { expect, test } from "vitest";
import { languages } from "./generated/languages.ts";
import { loadMessages } from "./load-messages.ts";

test.each([
  ["de", "de"],
  ["de-CH", "de"],
  ["pt-BR", "pt-BR"],
  ["pt-AO", "pt-PT"],
  ["pt_br", "pt-BR"],
  ["zh-TW", "zh-Hant"],
  ["zh-HK", "zh-Hant-HK"],
  ["sr-ME", "sr-Latn"],
  ["nn-NO", "nb"],
  ["EN-gb", "en"],
  ["tlh", "en"],
  ["constructor", "en"],
  ["not a locale", "en"],
  ["", "en"],
])("a page in %s gets messages in %s", async (locale, language) => {
  expect((await loadMessages(locale)).language).toBe(language);
});

test("languages come with their direction", async () => {
  expect(await loadMessages("ar-EG")).toMatchObject({ language: "ar", direction: "rtl" });
  expect(await loadMessages("de")).toMatchObject({ direction: "ltr" });
});

test("a language whose file cannot be had is English", async () => {
  const offline = { ...languages, de: () => Promise.reject(new TypeError("no connection")) };
  expect((await loadMessages("de", offline)).language).toBe("en");
});
