// Which of an app's texts a message takes: the reader's language, else the country's, else none.
import { expect, it } from "vitest";
import { chooseOwnText } from "./own-text.ts";

const texts = {
  de: "deutsch {code}",
  "de-CH": "schweizerisch {code}",
  "pt-BR": "brasil {code}",
  gsw: "g {code}",
};

it.each([
  ["de", "GB", "de"],
  ["de_DE.UTF-8", "GB", "de"],
  ["de-AT", "GB", "de"],
  ["de-CH", "GB", "de-CH"],
  [null, "CH", "de-CH"],
  [null, "AT", "de"],
  ["pt-BR", "PT", "pt-BR"],
  ["pt-PT", "PT", undefined],
  ["gsw", "CH", "gsw"],
  ["fr", "CH", undefined],
  ["nonsense!", "DE", "de"],
  [null, "", undefined],
  ["__proto__", "", undefined],
])("%j to a number of %j takes the text %j", (locale, country, language) => {
  expect(chooseOwnText(texts, { locale, country })?.language).toBe(language);
});

it("Without texts there is none to take", () => {
  expect(chooseOwnText({}, { locale: "de", country: "DE" })).toBeUndefined();
});
