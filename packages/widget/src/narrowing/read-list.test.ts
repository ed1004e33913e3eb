import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readLimits } from "./narrow-verification.ts";

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  vi.spyOn(console, "error").mockImplementation((line: unknown) => void lines.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

test("a list is separated by commas, spaces or both, in any case, and names nothing twice", () => {
  const separator = fc.constantFrom(",", " ", ", ", "\n", " ,\t");
  const words = fc.array(fc.constantFrom("DE", "at", "Ch"), { minLength: 1 });
  fc.assert(
    fc.property(words, separator, (given, between) => {
      const read = readLimits(["", given.join(between), ""]).countries;
      expect(read).toEqual([...new Set(given.map((it) => it.toUpperCase()))]);
    }),
  );
  expect(readLimits(["SMS, voice", "", "fr de"])).toEqual({
    channels: ["sms", "voice"],
    countries: null,
    preferredCountries: ["FR", "DE"],
  });
});

test("nothing set is no limit, and a list without a word allows nothing", () => {
  const readEach = (text: string) => Object.values(readLimits([text, text, text]));
  expect(readEach("")).toEqual([null, null, null]);
  for (const empty of [",", " , ", "\n"]) expect(readEach(empty)).toEqual([[], [], []]);
});

test("what does not exist is left out and named once, also if nothing else remains", async () => {
  expect(readLimits(["sms fax", "UK, GB", ""])).toMatchObject({ channels: ["sms"], countries: ["GB"] });
  expect(readLimits(["fax", "Germany", "DE T1"])).toEqual({
    channels: [],
    countries: [],
    preferredCountries: ["DE"],
  });
  await vi.waitFor(() => expect(lines).toHaveLength(4));
  expect(lines.slice(0, 2)).toEqual([
    'Telproof: channels="fax" is not valid and is ignored.',
    'Telproof: countries="UK" is not valid and is ignored.',
  ]);
});
