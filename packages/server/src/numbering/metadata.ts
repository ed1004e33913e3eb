// libphonenumber's metadata cut down to some countries, in the shape its JavaScript reads.
import all from "libphonenumber-js/min/metadata";
import mobile from "libphonenumber-js/mobile/metadata";

type Country = keyof typeof all.countries;

/** Where a record has the patterns of each type of number. */
const types = 11;

/** A country's record, with the pattern of its mobile numbers: by it the widget reads a number as the server does. */
const recordOf = (country: Country): readonly unknown[] => {
  const record: readonly unknown[] = all.countries[country] ?? [];
  if (record[types]) return record;
  const plan: readonly unknown[] = mobile.countries[country] ?? [];
  return [...record, ...Array<number>(types).fill(0)].slice(0, types).concat([plan[types]]);
};

/** Metadata of some countries, and of those that share their calling codes: one cannot be told from the other without. */
export const metadataOf = (countries: readonly string[]): Record<string, unknown> => {
  const codes = Object.entries(all.country_calling_codes).filter(([, sharing]) =>
    sharing.some((country) => countries.includes(country)),
  );
  const wanted = new Set<string>(codes.flatMap(([, sharing]) => sharing));
  return {
    version: all.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries([...wanted].map((country) => [country, recordOf(country as Country)])),
    nonGeographic: {},
  };
};

/** Whether `code` names a country that has a numbering plan. */
export const isCountry = (code: string): boolean => Object.hasOwn(all.countries, code);
