import metadata from "libphonenumber-js/metadata.min";
import { expect, test } from "vitest";
import { createFormatter } from "./formatter.ts";
import { readRecords } from "./metadata.ts";
import { recordsIn } from "./records.ts";

const only = (...countries: readonly (keyof typeof metadata.countries)[]) =>
  Object.fromEntries(countries.map((iso2) => [iso2, metadata.countries[iso2]]));

const formatterOf = (records: Readonly<Record<string, unknown>>) => createFormatter(readRecords(records));

test.each([
  ["GB", "07400123456", "07400 123456"],
  ["GB", "7400123456", "7400 123456"],
  ["GB", "+447400123456", "+44 7400 123456"],
  ["US", "2133734253", "(213) 373-4253"],
  ["GB", "+33612345678", "+33612345678"],
])("%s %s reads %s", (country, signs, text) => {
  expect(formatterOf(only("GB", "US"))(signs, country).text).toBe(text);
});

test("an international number names its country, within a shared calling code too", () => {
  const formatter = formatterOf({ ...only("US"), ...only("CA", "GB") });
  expect(formatter("+14165550123", "GB").country).toBe("CA");
  expect(formatter("+447400123456", "US").country).toBe("GB");
  expect(formatter("07400123456", "GB").country).toBeNull();
});

test("a length that the country does not use is implausible; without metadata nothing is", () => {
  const formatter = formatterOf(only("GB"));
  expect(formatter("07400", "GB").plausible).toBe(false);
  expect(formatter("07400123456", "GB").plausible).toBe(true);
  expect(formatter("1", "FR").plausible).toBe(true);
});

test("an answer that holds no metadata is passed over", () => {
  for (const answer of [null, "<html>", {}, { countries: "none" }]) expect(recordsIn(answer)).toEqual({});
  const formatter = formatterOf({ US: "x", FR: ["1"], ...only("GB") });
  expect(formatter("07400123456", "GB").text).toBe("07400 123456");
  expect(formatter("0612345678", "FR").text).toBe("0612345678");
});
