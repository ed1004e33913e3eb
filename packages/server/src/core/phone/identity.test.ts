// One phone has one identity, and no spelling reaches a stranger: every country and type, spelling, and country named.
import fc from "fast-check";
import {
  getCountries,
  isSupportedCountry,
  isValidPhoneNumber,
  parsePhoneNumber,
} from "libphonenumber-js/max";
import { expect, test } from "vitest";
import { exampleNumbers } from "./example-numbers.fixture.ts";
import { parsePhone } from "./phone-number.ts";
import { type Spelling, spellingsOf } from "./spellings.fixture.ts";

const countries = getCountries();
/** But those that libphonenumber's JavaScript has no valid numbers for. */
const examples = exampleNumbers.filter(({ e164 }) => isValidPhoneNumber(e164) || e164.startsWith("+1201555"));
const mobiles = examples.filter(({ type }) => type === "mobile");
const timeout = 300_000;

const read = (text: string, country?: string): string | null => {
  const parsed = parsePhone(text, { country, fictional: true });
  return "phone" in parsed ? parsed.phone.e164 : null;
};

/** Whether digits are how a country writes a number of its own: then naming the country says that they are one. */
const isItsOwn = (text: string, country: string): boolean => {
  const own = read(text, country);
  return (
    own !== null && parsePhoneNumber(own).formatNational().replace(/\D/g, "") === text.replace(/\D/g, "")
  );
};

/** Counts what becomes of spellings. A number reached other than the one that is meant is listed. */
class Tally {
  tried = 0;
  accepted = 0;
  readonly strangers: string[] = [];
  readonly refused: string[] = [];

  add(text: string, country: string | undefined, meant: string | null): void {
    const got = read(text, country);
    const row = `${JSON.stringify(text)} with ${country}: ${got}, not ${meant}`;
    this.tried += 1;
    if (got === null) this.refused.push(row);
    else this.accepted += 1;
    if (got !== null && got !== meant) this.strangers.push(row);
  }
}

/** Every country for the spellings of a mobile number that a form or a person made ambiguous, some for the others. */
const namedWith = ({ text, clear }: Spelling, type: string, at: number): readonly string[] =>
  type === "mobile" && (clear === "without one" || /^ \d+$/.test(text))
    ? countries
    : countries.filter((_, index) => (index + at) % 50 === 0);

test(
  "no spelling of any number reaches another one, whatever country is named",
  () => {
    const tally = new Tally();
    let own = 0;
    examples.forEach(({ e164, type }, at) => {
      const meant = read(e164);
      const spellings = spellingsOf(e164, type).filter(({ clear }) => clear !== "with its own");
      for (const spelling of ["mobile", "landline"].includes(type) ? spellings : spellings.slice(0, 3)) {
        const { text, clear } = spelling;
        tally.add(text, undefined, meant);
        for (const country of namedWith(spelling, type, at))
          if (clear === "without one" && isItsOwn(text, country)) own += 1;
          else tally.add(text, country, meant);
      }
    });
    console.info(
      `${examples.length} numbers × ${countries.length} countries named: ${tally.tried} spellings tried, ` +
        `${tally.accepted} accepted, ${tally.strangers.length} strangers reached ` +
        `(${own} more are what the named country calls a number of its own)`,
    );
    expect(tally.strangers).toEqual([]);
    expect(tally.accepted).toBeGreaterThan(100_000);
  },
  timeout,
);

test(
  "every spelling of a mobile number is accepted where it has one meaning, and is that number",
  () => {
    const tally = new Tally();
    for (const { country, e164 } of mobiles)
      for (const { text, clear } of spellingsOf(e164, "mobile")) {
        const named = clear === "without one" || !isSupportedCountry(country) ? undefined : country;
        tally.add(text, named, read(e164));
      }
    console.info(
      `${mobiles.length} mobile numbers: ${tally.tried} spellings tried at home, ${tally.accepted} accepted, ` +
        `${tally.strangers.length} splits`,
    );
    expect(tally.strangers).toEqual([]);
    expect(tally.refused).toEqual([]);
  },
  timeout,
);

/** Numbers of the examples' blocks with other last digits. */
const anyNumber = fc
  .tuple(fc.constantFrom(...examples), fc.stringMatching(/^\d{6}$/))
  .map(([{ e164, type, country }, tail]) => ({ type, country, e164: e164.slice(0, -6) + tail }))
  .filter(({ e164 }) => isValidPhoneNumber(e164));

test("of any number, and however it is written, the identity is its own identity", () => {
  fc.assert(
    fc.property(anyNumber, fc.constantFrom(...countries), ({ e164 }, country) => {
      const identity = read(e164);
      fc.pre(identity !== null);
      expect(read(identity ?? "", country)).toBe(identity);
      const { country: home } = parsePhoneNumber(e164);
      if (home) expect([identity, null]).toContain(read(parsePhoneNumber(e164).formatNational(), home));
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test("a landline stays one, but in Argentina, where every line can be a mobile one", () => {
  const changed = examples.filter(({ e164, type }) => type === "landline" && read(e164) !== e164);
  expect(changed.map(({ country }) => country)).toEqual(["AR"]);
});
