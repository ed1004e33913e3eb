// Types every number of the table key by key and holds each state against Google's libphonenumber.
import google from "google-libphonenumber";
import metadata from "libphonenumber-js/metadata.min";
import { expect, test } from "vitest";
import { callingCodeOf, countriesOf } from "./calling-codes.ts";
import { numberingOf } from "./engine.ts";
import { type Entry, stripFormatting } from "./entry.ts";
import { createPaste, type Numbering, plainNumbering } from "./numbering.ts";
import { type WrittenNumber, writtenNumbers } from "./numbers.fixture.ts";
import { signsOf } from "./signs.ts";
import { validateEntry } from "./validate-entry.ts";

const { AsYouTypeFormatter, PhoneNumberFormat, PhoneNumberUtil } = google;
const util = PhoneNumberUtil.getInstance();
const records: Readonly<Record<string, unknown>> = metadata.countries;

/** What the server sends for a country: its record and those of the countries that share its calling code. */
const recordsFor = (iso2: string) =>
  Object.fromEntries(countriesOf(callingCodeOf(iso2)).map((it) => [it, records[it]]));

const numberings = new Map<string, Numbering>();

/** What is known once the records of these countries have come. */
function knowing(...countries: readonly string[]): Numbering {
  const key = countries.join();
  const numbering = numberings.get(key) ?? numberingOf(Object.assign({}, ...countries.map(recordsFor)));
  numberings.set(key, numbering);
  return numbering;
}

const untouched = (iso2: string): Entry => ({
  phone: "",
  country: { iso2, callingCode: callingCodeOf(iso2) },
  countryChosen: false,
});

/** The entry after each key, of each number. */
const histories = new Map<WrittenNumber, readonly Entry[]>();

function typed(number: WrittenNumber): readonly Entry[] {
  const history = histories.get(number) ?? typeKeys(number);
  histories.set(number, history);
  return history;
}

/** The record of a country that the number tells arrives before the next key. */
function typeKeys({ country, keys }: WrittenNumber): readonly Entry[] {
  let entry = untouched(country);
  return Array.from(keys, (key) => {
    const text = entry.phone + key;
    const edit = { previous: entry.phone, text, caret: text.length, deleted: null };
    const result = knowing(country, entry.country?.iso2 ?? country).applyEdit(entry, edit);
    expect(result.edited, `${country} ${text}: the caret stays at the end`).toMatchObject({
      text: result.entry.phone,
      caret: result.entry.phone.length,
      refused: false,
    });
    entry = result.entry;
    if (entry.country) entry = knowing(country, entry.country.iso2).reformat(entry);
    return entry;
  });
}

/** The same signs, typed into Google's formatter. */
function typedThere(signs: string, country: string): string {
  const formatter = new AsYouTypeFormatter(country);
  return [...signs].reduce((_, sign) => formatter.inputDigit(sign), "");
}

const groups = (text: string) => text.match(/[+\d]+/g)?.join(" ") ?? "";
const isPlain = (text: string) => !/[^+\d]/.test(text.replace(/^\+\d+ /, ""));

/** Every way in which a number that is not complete may look other than in Google's formatter. */
function difference(here: string, there: string): string {
  if (here === there) return "as in Google's formatter";
  if (here === there.trimEnd()) return "the space behind the calling code comes with the next digit";
  if (groups(here) === groups(there)) return "the same groups, with the punctuation of the whole number";
  if (here.replace(" ", "") === there) return "the calling code set apart sooner";
  return isPlain(there) ? "grouped sooner" : "grouped as another length";
}

/** How Google writes the whole number; abroad with spaces alone, and without a prefix that was not typed. */
function whole({ country, e164, shown }: WrittenNumber): string {
  const number = util.parse(e164);
  const abroad = groups(util.format(number, PhoneNumberFormat.INTERNATIONAL));
  const national = util.format(number, PhoneNumberFormat.NATIONAL);
  if (shown.startsWith("+")) return abroad;
  return signsOf(shown) === signsOf(national) ? national : abroad.replace(`+${callingCodeOf(country)} `, "");
}

const distinct = (pick: (number: WrittenNumber) => string) => new Set(writtenNumbers.map(pick)).size;

test("the table has 585 numbers of 243 countries", () => {
  expect(writtenNumbers).toHaveLength(585);
  expect(distinct(({ e164 }) => e164)).toBe(585);
  expect(distinct(({ country }) => country)).toBe(243);
});

test("every number that is typed key by key ends as libphonenumber writes, reads and places it", () => {
  for (const number of writtenNumbers) {
    const { country, keys, shown, e164, told } = number;
    const last = typed(number).at(-1);
    const sent = util.parse(stripFormatting(last?.phone ?? ""), last?.country?.iso2);
    expect(
      { shown: last?.phone, told: last?.country?.iso2, e164: util.format(sent, PhoneNumberFormat.E164) },
      `${country} ${keys}`,
    ).toEqual({ shown, told, e164 });
    expect(whole(number), `${country} ${keys}`).toBe(shown);
    if (shown.startsWith("+")) expect(told).toBe(util.getRegionCodeForNumber(util.parse(e164)) ?? country);
  }
});

/** Shares of all keys that a look may have at the most. */
const looks: Readonly<Record<string, number>> = {
  "as in Google's formatter": 1,
  "the space behind the calling code comes with the next digit": 0.05,
  "the same groups, with the punctuation of the whole number": 0.12,
  "the calling code set apart sooner": 0.04,
  "grouped sooner": 0.03,
  "grouped as another length": 0.02,
};

test("after every key the digits are those typed, and their look differs from Google's for few reasons", () => {
  const counts: Record<string, number> = {};
  let keyed = 0;
  let exits = 0;
  for (const number of writtenNumbers) {
    let signs = "";
    typed(number).forEach(({ phone, country }, index) => {
      signs += signsOf(number.keys.charAt(index));
      const kept = signsOf(phone);
      if (kept !== signs) {
        exits += 1;
        expect([kept[0], signs.endsWith(kept.slice(1))], `${number.country} ${signs}`).toEqual(["+", true]);
        expect(number.keys).not.toMatch(/^[+＋]/);
      }
      const look = difference(phone, typedThere(kept, country?.iso2 ?? number.country));
      counts[look] = (counts[look] ?? 0) + 1;
      keyed += 1;
    });
  }
  console.info(
    `${writtenNumbers.length} numbers, ${keyed} keys, ${exits} of them behind an exit code:`,
    counts,
  );
  expect(keyed).toBeGreaterThan(6000);
  expect(Object.keys(counts).sort()).toEqual(Object.keys(looks).sort());
  for (const [look, most] of Object.entries(looks)) {
    expect((counts[look] ?? 0) / keyed, look).toBeLessThanOrEqual(most);
  }
});

test("typed before anything is known, a number is read as if it were typed now", () => {
  for (const { country, keys, shown, told } of writtenNumbers) {
    const { entry } = plainNumbering.applyEdit(untouched(country), createPaste(keys));
    expect(entry.phone).toBe(keys);
    expect(validateEntry(entry)).toBeNull();
    const known = knowing(country).reformat(entry);
    expect(knowing(country, known.country?.iso2 ?? "").reformat(known)).toMatchObject({
      phone: shown,
      country: { iso2: told },
    });
  }
});

test("without a record the digits stay as they are typed", () => {
  for (const { country, keys } of writtenNumbers) {
    const { phone } = numberingOf({}).applyEdit(untouched(country), createPaste(keys)).entry;
    expect(phone).toBe(signsOf(keys));
  }
});
