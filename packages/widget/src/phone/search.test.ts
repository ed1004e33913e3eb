import { expect, test } from "vitest";
import { listCountries } from "./countries.ts";
import { searchCountries } from "./search.ts";

const list = (locale: string) => listCountries({ locale, allowed: [], preferred: ["GB", "US"], names: {} });
const found = (locale: string, query: string) =>
  searchCountries(list(locale), query).map((country) => country.iso2);

test.each([
  ["en", "united k", "GB"],
  ["en", "uk", "GB"],
  ["en", "gb", "GB"],
  ["en", "+44", "GB"],
  ["en", "٤٤", "GB"],
  ["en", "aland", "AX"],
  ["en", "ÅLAND", "AX"],
  ["en", "cote d ivoire", "CI"],
  ["de", "vereinigtes königreich", "GB"],
  ["de", "osterreich", "AT"],
  ["de", "germany", "DE"],
  ["ar", "المملكة المتحدة", "GB"],
  ["ar", "مصر", "EG"],
  ["ar", "egypt", "EG"],
  ["en", "deutschland", "DE"],
  ["ar", "Deutschland", "DE"],
  ["en", "polska", "PL"],
  ["en", "日本", "JP"],
  ["de", "المغرب", "MA"],
  ["ja", "россия", "RU"],
  ["en", "deu", "DE"],
  ["ar", "CHE", "CH"],
  ["tr", "istanbul", undefined],
])("in %s, %j finds %s first", (locale, query, iso2) => {
  expect(found(locale, query)[0]).toBe(iso2);
});

test("an exact calling code comes before longer ones that begin with it", () => {
  expect(found("en", "1").slice(0, 2)).toEqual(["US", "AS"]);
  expect(found("en", "4").every((iso2) => iso2 !== "US")).toBe(true);
});

test("a name that the page shows comes before a native one that it does not", () => {
  const names = found("en", "ma");
  expect(names.slice(0, 3)).toEqual(["MA", "MO", "MG"]);
  expect(names.indexOf("HU")).toBeGreaterThan(names.indexOf("MU"));
});

test("preferred countries come first, then the others by name in the page's language", () => {
  const names = list("sv").map((country) => country.name);
  expect(list("sv").slice(0, 2)).toMatchObject([{ iso2: "GB" }, { iso2: "US" }]);
  expect(names.slice(2)).toEqual([...names.slice(2)].sort(new Intl.Collator("sv").compare));
});

test("only allowed countries are listed, each once", () => {
  const options = { locale: "en", allowed: ["FR", "GB"], preferred: ["GB", "US"], names: {} };
  expect(listCountries(options).map((country) => country.iso2)).toEqual(["GB", "FR"]);
});

test("names that the browser lacks come from the server", () => {
  const options = { locale: "eu", allowed: ["GB"], preferred: [], names: { GB: "Erresuma Batua" } };
  expect(listCountries(options)).toMatchObject([{ name: "Erresuma Batua", englishName: "United Kingdom" }]);
});
