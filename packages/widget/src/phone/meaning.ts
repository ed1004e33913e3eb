// Which number an entry means, by the server's rule; see number-reading.ts. Pure: the engine and its metadata are arguments.
import type { AsYouType, CountryCode, MetadataJson } from "libphonenumber-js/core/es6";
import { type Reading, readNumber } from "../generated/number-reading.ts";

/** The mobile number that signs mean with a country chosen, in E.164; null where it is not known for sure. */
export type Meaning = (signs: string, country: string | null) => string | null;

export interface MeaningOptions {
  readonly metadata: MetadataJson;
  /** What a country dials for the plus. */
  readonly exitOf: (iso2: string) => string | null;
}

const isMobile = (type: string | undefined) => type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE";

/** Knows the countries of the metadata alone. The chosen country's calling code stands beside the field, so it is meant. */
export function createMeaning(Engine: typeof AsYouType, { metadata, exitOf }: MeaningOptions): Meaning {
  const read = (signs: string, country?: string): Reading | undefined => {
    const typed = new Engine(country as CountryCode | undefined, metadata);
    typed.input(signs);
    const number = typed.getNumber();
    if (!number) return undefined;
    const { countryCallingCode: callingCode, nationalNumber } = number;
    const [iso2 = "US"] = metadata.country_calling_codes[callingCode] ?? [];
    const pattern = metadata.countries[number.country ?? iso2]?.[2];
    const isValid = new RegExp(`^(?:${pattern})$`).test(nationalNumber);
    return {
      e164: number.number,
      callingCode,
      line: isMobile(number.getType()) ? "mobile" : isValid ? "other" : "invalid",
    };
  };
  const plans = {
    read,
    exitCode: (country: string) => new RegExp(`^(?:${exitOf(country) ?? "00"})`),
    isCustomary: ({ line }: Reading) => line === "mobile",
  };
  return (signs, country) => {
    const known = country !== null && country in metadata.countries ? country : undefined;
    if (!known && !signs.startsWith("+")) return null;
    const meant = readNumber(signs, known, plans);
    return typeof meant === "object" && meant.line === "mobile" ? meant.e164 : null;
  };
}
