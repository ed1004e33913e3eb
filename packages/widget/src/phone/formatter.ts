// A number as it is written, as far as it is typed. Pure: the metadata are an argument.
import { callingCodeOf, countriesOf, countryOfNumber } from "./calling-codes.ts";
import { stripFormatting } from "./entry.ts";
import { groupDigits } from "./grouping.ts";
import { isNumberOf, type NumberRecord, withoutPrefix } from "./number-record.ts";

/** A typed number, seen through what is known of its country. */
export interface Formatted {
  readonly text: string;
  /** Country of an international number; null where the number does not tell. */
  readonly country: string | null;
  /** False for a length that the country's numbers are not known to have; true where nothing is known. */
  readonly plausible: boolean;
}

/** Gives the text and country of a number's signs, for the chosen country. */
export type Formatter = (signs: string, country: string | null) => Formatted;

/** The records of the countries that are known. */
export type NumberRecords = Readonly<Record<string, NumberRecord>>;

/** Formats with these records. Countries that are not among them are left plain. */
export function createFormatter(records: NumberRecords): Formatter {
  /** Countries that share a calling code are formatted as the leading one of them. */
  const mainRecord = (code: string, record: NumberRecord) =>
    records[countriesOf(code).find((iso2) => records[iso2]) ?? ""] ?? record;

  const formatAbroad = (code: string, digits: string, record: NumberRecord) =>
    groupDigits({ prefix: "", digits, whole: digits }, { record: mainRecord(code, record), abroad: true }) ??
    digits;

  const formatNational = (code: string, signs: string, record: NumberRecord) => {
    const number = withoutPrefix(record, signs);
    const text = groupDigits(number, { record: mainRecord(code, record), abroad: false });
    // Many leave out the national prefix because the calling code is beside the field.
    return text ?? formatAbroad(code, signs, record);
  };

  const findCountry = (code: string, digits: string, likely: string) =>
    countriesOf(code).find((iso2) => {
      const record = records[iso2];
      return record && isNumberOf(record, digits);
    }) ?? likely;

  const isPlausible = ([, , , lengths]: NumberRecord, digits: string) => lengths.includes(digits.length);

  const format: Formatter = (signs, chosen) => {
    const numberCountry = countryOfNumber(signs, chosen);
    const abroad = signs.startsWith("+");
    const country = numberCountry ?? (abroad ? null : chosen);
    const record = country === null ? undefined : records[country];
    const code = callingCodeOf(country);
    if (!record || country === null || code === null)
      return { text: signs, country: numberCountry, plausible: true };
    const digits = abroad ? signs.slice(1 + code.length) : signs;
    const formatted = abroad
      ? `+${code} ${formatAbroad(code, digits, record)}`.trimEnd()
      : formatNational(code, digits, record);
    const national = abroad ? digits : withoutPrefix(record, digits).digits;
    return {
      text: stripFormatting(formatted) === signs ? formatted : signs,
      country: abroad ? findCountry(code, digits, country) : null,
      plausible: isPlausible(record, national) || isPlausible(record, digits),
    };
  };

  return rememberLast((signs, chosen) => {
    try {
      return format(signs, chosen);
    } catch {
      // Metadata that cannot be read are as good as none.
      return { text: signs, country: countryOfNumber(signs, chosen), plausible: true };
    }
  });
}

/** One edit asks several times for the same number. */
function rememberLast(formatter: Formatter): Formatter {
  let last: { readonly signs: string; readonly chosen: string | null; readonly formatted: Formatted } | null =
    null;
  return (signs, chosen) => {
    if (last?.signs !== signs || last.chosen !== chosen)
      last = { signs, chosen, formatted: formatter(signs, chosen) };
    return last.formatted;
  };
}
