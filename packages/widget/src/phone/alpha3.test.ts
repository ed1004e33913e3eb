import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import { expect, test } from "vitest";
import { alpha3Of } from "./alpha3.ts";
import { allCountries } from "./calling-codes.ts";

test("the committed table is the source's: every country's code, none where there is none", () => {
  const known = new Map(codes.map(([iso2, iso3]) => [iso2, iso3]));
  expect(allCountries.map((iso2) => [iso2, alpha3Of(iso2)])).toEqual(
    allCountries.map((iso2) => [iso2, known.get(iso2) ?? null]),
  );
  expect(alpha3Of("DE")).toBe("DEU");
  expect(alpha3Of("AC")).toBeNull();
});
