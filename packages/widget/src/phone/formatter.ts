// A number as it is written, as far as it is typed. Pure: the engine and its metadata are arguments.
import type { AsYouType, CountryCode, MetadataJson } from "libphonenumber-js/core/es6";
import { callingCodeOf, countryOfNumber } from "./calling-codes.ts";
import { signsOf } from "./signs.ts";

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

/** Where nothing is known of a country: digits as they come. */
const plainFormatter: Formatter = (signs, country) => ({
  text: signs,
  country: countryOfNumber(signs, country),
  plausible: true,
});

const hasCountry = (metadata: MetadataJson, iso2: string | null): iso2 is CountryCode =>
  iso2 !== null && iso2 in metadata.countries;

/** Formats with libphonenumber. Countries whose metadata is not there yet are left plain. */
export function createFormatter(Engine: typeof AsYouType, metadata: MetadataJson): Formatter {
  const type = (signs: string, country: CountryCode) => {
    const typed = new Engine(country, metadata);
    return { text: typed.input(signs), typed };
  };
  /** Many leave out the national prefix because the calling code is beside the field. */
  const withoutPrefix = (signs: string, country: CountryCode) => {
    const start = `+${callingCodeOf(country)}`;
    const { text } = type(start + signs, country);
    return text.startsWith(`${start} `) ? text.slice(start.length + 1) : signs;
  };
  const format: Formatter = (signs, chosen) => {
    const plain = plainFormatter(signs, chosen);
    const country = plain.country ?? (signs.startsWith("+") ? null : chosen);
    if (!hasCountry(metadata, country)) return plain;
    const { text, typed } = type(signs, country);
    const shown = text === signs && !signs.startsWith("+") ? withoutPrefix(signs, country) : text;
    return {
      text: signsOf(shown) === signs ? shown : signs,
      country: signs.startsWith("+") ? (typed.getCountry() ?? country) : null,
      plausible: typed.isPossible(),
    };
  };
  return (signs, chosen) => {
    try {
      return format(signs, chosen);
    } catch {
      // Metadata that the engine cannot read is as good as none.
      return plainFormatter(signs, chosen);
    }
  };
}
