import { getCountries } from "libphonenumber-js/max";
import { expect, test } from "vitest";
import { countryNames } from "./country-names.ts";

test("a language that browsers have names in is sent those of likely countries alone", () => {
  expect(["de-CH", "en", "zh-TW"].map((locale) => countryNames(locale, ["FR", "XK"]))).toEqual([
    { FR: "Frankreich", XK: "Kosovo" },
    { FR: "France", XK: "Kosovo" },
    { FR: "法國", XK: "科索沃" },
  ]);
  expect(countryNames("de", [])).toEqual({});
});

test.each([
  ["ga", "an Fhrainc"],
  ["fil", "France"],
  ["mt", "Franza"],
  ["kk-KZ", "Франция"],
  ["uz", "Fransiya"],
  ["uz-Cyrl", "Франция"],
  ["yue", "法國"],
])("a language that they lack is sent them: %s", (locale, france) => {
  const names = countryNames(locale, ["FR"]);
  expect(names["FR"]).toBe(france);
  expect(Object.keys(names).length).toBeGreaterThanOrEqual(getCountries().length - 2);
});

test("a language that nobody has names in is sent none, rather than codes or those of the server's own language", () => {
  expect(countryNames("tlh", ["FR"])).toEqual({});
  expect(Object.values(countryNames("bo", ["FR"])).filter((name) => /^[A-Z]{2}$/.test(name))).toEqual([]);
});
