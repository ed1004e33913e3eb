// What becomes of a number that is being entered, once it is known how numbers are written. Pure.
import { callingCodeOf, countryOfNumber } from "./calling-codes.ts";
import { editNumber } from "./edit.ts";
import { type Entry, stripFormatting } from "./entry.ts";
import type { Formatter } from "./formatter.ts";
import type { Meaning } from "./meaning.ts";
import { createPaste, type Numbering } from "./numbering.ts";
import { signsOf } from "./signs.ts";

/** The entry with this number; the number's own country, if it tells one, is as good as chosen. */
function withNumber(entry: Entry, signs: string, formatter: Formatter): Entry {
  const { text, country: found } = formatter(signs, entry.country?.iso2 ?? null);
  const iso2 = found ?? entry.country?.iso2 ?? null;
  return {
    phone: text,
    country: iso2 === null ? null : { iso2, callingCode: callingCodeOf(iso2) },
    countryChosen: found !== null || entry.countryChosen,
  };
}

/** Keeps its direction in a page that is written from the right. */
const isolateNumber = (number: string) => `\u2066${number}\u2069`;

function formatInternational(phone: string, formatter: Formatter): string {
  const { text } = formatter(phone, null);
  const code = callingCodeOf(countryOfNumber(phone, null));
  return text === phone && code !== null ? `+${code} ${phone.slice(code.length + 1)}` : text;
}

/** What a country dials for the plus. With no country at all `00` is understood; null while its own is not known. */
export type ExitOf = (iso2: string | null) => string | null;

export interface NumberingOptions {
  readonly formatter: Formatter;
  readonly exitOf: ExitOf;
  readonly meaning: Meaning;
}

/** Everything that is known. */
export function createNumbering({ formatter, exitOf, meaning }: NumberingOptions): Numbering {
  const read = ({ phone, country }: Pick<Entry, "phone" | "country">) =>
    meaning(signsOf(phone), country?.iso2 ?? null);
  const toE164: Numbering["toE164"] = (entry) => {
    const meant = read(entry);
    return meant?.line === "mobile" ? meant.e164 : null;
  };
  const applyEdit: Numbering["applyEdit"] = (entry, edit) => {
    const iso2 = entry.country?.iso2 ?? null;
    const format = (signs: string) => formatter(signs, iso2).text;
    const result = editNumber(edit, { exit: exitOf(iso2), format });
    return {
      entry: { ...withNumber(entry, stripFormatting(result.text), formatter), phone: result.text },
      edited: result,
    };
  };
  return {
    applyEdit,
    setCountry: ({ phone, country: known }, country) => {
      const signs = signsOf(phone);
      const before = `+${known?.callingCode ?? ""}`;
      const national = signs.startsWith(before) ? signs.slice(before.length) : signs.replace("+", "");
      return { phone: formatter(national, country.iso2).text, country, countryChosen: true };
    },
    reformat: (entry) => applyEdit(entry, createPaste(entry.phone)).entry,
    isPlausible: ({ phone, country }) => formatter(signsOf(phone), country?.iso2 ?? null).plausible,
    toE164,
    ownerOf: (entry) => read(entry)?.owner ?? null,
    formatOther: (entry) => {
      const e164 = toE164(entry);
      const { country } = entry;
      const typed = signsOf(entry.phone).replace(/^0?(?=\d)/, `+${country?.callingCode}`);
      if (e164 === null || e164 === typed) return null;
      return isolateNumber(formatInternational(e164, formatter));
    },
    format: (phone) => (/^\+\d+$/.test(phone) ? formatInternational(phone, formatter) : phone),
  };
}
