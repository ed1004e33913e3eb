import metadata from "libphonenumber-js/metadata.mobile";
import { expect, test } from "vitest";
import { callingCodeOf } from "./calling-codes.ts";
import { numberingOf } from "./engine.ts";
import { createPaste } from "./numbering.ts";

const numbering = numberingOf(metadata.countries);

function entryOf(text: string, iso2: string) {
  const empty = { phone: "", country: { iso2, callingCode: callingCodeOf(iso2) }, countryChosen: true };
  return numbering.applyEdit(empty, createPaste(text)).entry;
}

test.each([
  ["11 2345-6789", "AR", "+5491123456789"],
  ["+54 11 2345-6789", "AR", "+5491123456789"],
  ["491725555555", "DE", "+491725555555"],
  ["15122345678", "DE", "+4915122345678"],
  ["+52 1 55 1234 5678", "MX", "+525512345678"],
  ["030 1234567", "DE", null],
  ["+447400123456", "DE", "+447400123456"],
  ["005511961234567", "BR", "+5511961234567"],
])("%j with %s chosen means %s", (text, country, e164) => {
  expect(numbering.toE164(entryOf(text, country))).toBe(e164);
});

test("without the country's record nothing is known for sure", () => {
  const entry = { phone: "07400 123456", country: { iso2: "GB", callingCode: "44" }, countryChosen: true };
  expect(numberingOf({}).toE164(entry)).toBeNull();
  expect(numbering.toE164({ ...entry, country: null })).toBeNull();
});

test.each([
  ["11 2345-6789", "AR", "\u2066+54 9 11 2345 6789\u2069"],
  ["011 15-2345-6789", "AR", "\u2066+54 9 11 2345 6789\u2069"],
  ["491725555555", "DE", "\u2066+49 172 5555555\u2069"],
  ["0172 5555555", "DE", null],
  ["+49 172 5555555", "DE", null],
  ["172 5555555", "DE", null],
  ["(415) 555-2671", "US", null],
  ["+52 1 55 1234 5678", "MX", "\u2066+52 55 1234 5678\u2069"],
  ["11 2345", "AR", null],
])("%j with %s chosen is shown as %j", (text, country, shown) => {
  expect(numbering.formatOther(entryOf(text, country))).toBe(shown);
});
