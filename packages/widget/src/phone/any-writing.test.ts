// However a number is written, pasted or filled in, it is the same number; and what is no number is not swallowed in silence.
import fc from "fast-check";
import { type CountryCode, parsePhoneNumberWithError } from "libphonenumber-js/max";
import metadata from "libphonenumber-js/metadata.min";
import { expect, test } from "vitest";
import { allCountries, callingCodeOf } from "./calling-codes.ts";
import { toAsciiDigits } from "./digits.ts";
import { numberingOf } from "./engine.ts";
import { type Entry, stripFormatting } from "./entry.ts";
import { createPaste } from "./numbering.ts";
import { writtenNumbers } from "./numbers.fixture.ts";
import { validateEntry } from "./validate-entry.ts";

const numbering = numberingOf(metadata.countries);

const empty = (iso2: string): Entry => ({
  phone: "",
  country: { iso2, callingCode: callingCodeOf(iso2) },
  countryChosen: false,
});

const read = (text: string, country: string) => numbering.applyEdit(empty(country), createPaste(text)).entry;

const countries = fc.constantFrom(...allCountries);
const written = fc.constantFrom(...writtenNumbers);
const international = written.map(({ e164 }) => e164);

/** Numbering systems that Intl knows as ten digits, written by their zero. */
const scripts = Intl.supportedValuesOf("numberingSystem")
  .map((system) => [...new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9876543210)])
  .filter((digits) => digits.length === 10 && digits.every((digit) => /\p{Nd}/u.test(digit)))
  .map((digits) => digits.reverse());

test("digits of every script that Intl writes mean what they mean there", () => {
  expect(scripts.length).toBeGreaterThan(60);
  for (const script of scripts) expect(toAsciiDigits(script.join(""))).toBe("0123456789");
});

test("a number in any scripts, mixed at will, is read as in ASCII", () => {
  const mixed = fc.tuple(written, fc.array(fc.constantFrom(...scripts), { minLength: 30, maxLength: 30 }));
  fc.assert(
    fc.property(mixed, fc.boolean(), ([{ keys, country }, chosen], wide) => {
      const foreign = Array.from(toAsciiDigits(keys), (key, index) =>
        key === "+" && wide ? "＋" : (chosen[index]?.[/\d/.test(key) ? Number(key) : -1] ?? key),
      );
      expect(read(foreign.join(""), country)).toEqual(read(keys, country));
    }),
    { numRuns: 400, seed: 1 },
  );
});

test("what has no digit changes nothing and is refused aloud; punctuation, which formatting sets itself, quietly", () => {
  const junk = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.lorem({ maxCount: 3 }),
  );
  fc.assert(
    fc.property(written, junk, fc.nat(), ({ keys, country }, text, at) => {
      fc.pre(!/[\p{Nd}+＋﹢]/u.test(text) && text !== "");
      const entry = read(keys, country);
      const { phone } = entry;
      const caret = at % (phone.length + 1);
      fc.pre(!phone.slice(caret).startsWith(text));
      const edit = {
        previous: phone,
        text: phone.slice(0, caret) + text + phone.slice(caret),
        deleted: null,
      };
      const after = numbering.applyEdit(entry, { ...edit, caret: caret + text.length });
      expect(after.entry.phone).toBe(phone);
      expect(after.edited.refused).toBe(/[^\s\p{P}\p{Cf}]/u.test(text));
    }),
    { numRuns: 300, seed: 2 },
  );
});

test("a digit too many is refused aloud", () => {
  const { entry } = numbering.applyEdit(empty("DE"), createPaste("1".repeat(24)));
  const text = `${entry.phone}1`;
  const after = numbering.applyEdit(entry, {
    previous: entry.phone,
    text,
    caret: text.length,
    deleted: null,
  });
  expect(after).toMatchObject({ entry: { phone: entry.phone }, edited: { refused: true } });
});

const words = fc.stringMatching(/^[a-zäéñøñа-я]{2,9}(?: [a-zà-ü]{2,9}){0,3}[.:!?]?$/u);
const short = fc.integer({ min: 0, max: 99_999 });

test("of any sentence around a number, with other figures in it, the number alone is read", () => {
  fc.assert(
    fc.property(
      countries,
      international,
      fc.tuple(words, words, words),
      short,
      (country, e164, [a, b, c], figure) => {
        const alone = read(e164, country);
        for (const sentence of [
          `${a} ${alone.phone} ${b}`,
          `${a} ${figure} ${b} ${alone.phone}, ${c} ${figure}`,
          `${alone.phone} ext. ${figure}`,
          `${alone.phone} ${b} ${e164}`,
          `tel:${e164};ext=${figure}`,
          `<${e164}>`,
          `"${a}" (${alone.phone})`,
        ]) {
          expect(read(sentence, country), sentence).toEqual(alone);
        }
      },
    ),
    { numRuns: 150, seed: 3 },
  );
});

test("a calling code that is there already is not written twice by autofill", () => {
  fc.assert(
    fc.property(countries, international, (country, e164) => {
      const alone = read(e164, country);
      const code = `+${callingCodeOf(country)}`;
      for (const doubled of [`${code}${e164}`, `${code} ${e164}`, `${code} ${alone.phone}`, `${e164} `]) {
        expect(read(doubled, country), doubled).toEqual(alone);
      }
      expect(read(`00${e164.slice(1)}`, "GB")).toEqual(read(e164, "GB"));
    }),
    { numRuns: 150, seed: 4 },
  );
});

/** As the server reads it; null where it refuses. */
function readThere(text: string, country: string): string | null {
  try {
    const defaultCountry = country as CountryCode;
    const number = parsePhoneNumberWithError(toAsciiDigits(text), { defaultCountry, extract: false });
    return number.isValid() ? number.number : null;
  } catch {
    return null;
  }
}

const beginnings = writtenNumbers.map(
  ({ country, keys }) => [country, toAsciiDigits(keys).replace(/[^+\d]/g, "")] as const,
);

test("whatever the server accepts as it was typed, the widget sends, and it is the same number", () => {
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...beginnings),
      fc.nat(8),
      fc.stringMatching(/^\d{8}$/),
      ([country, number], kept, tail) => {
        for (const typed of [
          number,
          number.slice(0, -kept || undefined) + tail.slice(0, kept),
          number.slice(0, 4) + tail,
        ]) {
          const wanted = readThere(typed, country);
          const entry = read(typed, country);
          expect(validateEntry(entry), typed).toBeNull();
          if (wanted === null) continue;
          accepted += 1;
          expect(
            readThere(stripFormatting(entry.phone), entry.country?.iso2 ?? ""),
            `${country} ${typed}`,
          ).toBe(wanted);
        }
      },
    ),
    { numRuns: 1500, seed: 5 },
  );
  expect(accepted).toBeGreaterThan(1500);
});

test("nothing that fits a clipboard is too much, and the field never grows beyond a number", () => {
  const shapes = [
    "+",
    "(0)",
    "+(0)",
    "+ 39",
    "0",
    "1,",
    "#",
    "x5",
    "ab ",
    "+1 ",
    "٣",
    "𝟗",
    "\u200f",
    "1;",
    " ",
    "+44 (0)7400 123456 ",
  ];
  for (const shape of shapes) {
    const text = shape.repeat(10_000 / shape.length);
    for (const country of ["GB", "IT", "KR"]) {
      const { phone } = read(text, country);
      expect(stripFormatting(phone).length, shape).toBeLessThanOrEqual(24);
    }
  }
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", minLength: 1000, maxLength: 10_000 }),
      countries,
      (text, country) => {
        expect(stripFormatting(read(text, country).phone).length).toBeLessThanOrEqual(24);
      },
    ),
    { numRuns: 20, seed: 6 },
  );
});
