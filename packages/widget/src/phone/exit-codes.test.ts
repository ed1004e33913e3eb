import metadata from "libphonenumber-js/metadata.min";
import { expect, test } from "vitest";
import { withPlus } from "./exit-codes.ts";
import { exitCodes, readRecords } from "./metadata.ts";
import { joinSigns, readSigns } from "./signs.ts";

const exitOf = exitCodes(readRecords(metadata.countries));
const dialled = (digits: string, country: string | null) =>
  joinSigns(withPlus(readSigns(digits), exitOf(country)));

test.each([
  ["GB", "00", "+"],
  ["GB", "011447400", "011447400"],
  ["US", "011", "+"],
  ["US", "00", "+"],
  ["RU", "810447400", "+447400"],
  ["JP", "010447400", "+447400"],
  ["KE", "000447400", "+447400"],
  ["WS", "0447400", "0447400"],
  ["WS", "00447400", "+447400"],
])("in %s %s reads %s as soon as the exit code is complete", (country, digits, read) => {
  expect(dialled(digits, country)).toBe(read);
});

test.each([
  ["AU", "0011447400", "+447400"],
  ["AU", "00447400", "+447400"],
  ["HK", "001447400", "+447400"],
  ["HK", "00447400", "+447400"],
  ["SG", "001447400", "+447400"],
  ["KR", "00700447400", "+447400"],
  ["BR", "0015447400", "+447400"],
])(
  "in %s, where exit codes begin alike, %s reads %s once the digits tell which one it is",
  (country, digits, read) => {
    expect(dialled(digits.slice(0, 5), country)).toBe(digits.slice(0, 5));
    expect(dialled(digits, country)).toBe(read);
  },
);

test("00 is understood without a country; an unknown country's code is left as it is", () => {
  expect(dialled("00447400", null)).toBe("+447400");
  expect(dialled("0011447400", "XX")).toBe("0011447400");
  expect(exitCodes({})("AU")).toBeNull();
});
