import metadata from "libphonenumber-js/metadata.min";
import { expect, test } from "vitest";
import { allCountries, callingCodeOf, countriesOf, countryOfNumber } from "./calling-codes.ts";

test("the committed list is libphonenumber's: every country, its code and who leads the code", () => {
  expect([...allCountries].sort()).toEqual(Object.keys(metadata.countries).sort());
  for (const [code, countries] of Object.entries(metadata.country_calling_codes)) {
    const geographic = countries.filter((iso2) => iso2.length === 2);
    expect(countriesOf(code)).toEqual(geographic);
    for (const iso2 of geographic) expect(callingCodeOf(iso2)).toBe(code);
  }
});

test("a shared code belongs to the country that leads it, unless a country that shares it is chosen", () => {
  expect(countryOfNumber("+1416", null)).toBe("US");
  expect(countryOfNumber("+1416", "CA")).toBe("CA");
  expect(countryOfNumber("+7701", "GB")).toBe("RU");
});

test("no country is named before a calling code is complete, nor for a national number", () => {
  expect(countryOfNumber("+", null)).toBeNull();
  expect(countryOfNumber("+3", null)).toBeNull();
  expect(countryOfNumber("0044", "GB")).toBeNull();
  expect(countryOfNumber("+351", null)).toBe("PT");
});
