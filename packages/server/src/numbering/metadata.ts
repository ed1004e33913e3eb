// libphonenumber's metadata cut down to some countries, in the shape its JavaScript reads.
import all from "libphonenumber-js/min/metadata";

/** Metadata of some countries, and of those that share their calling codes: one cannot be told from the other without. */
export const metadataOf = (countries: readonly string[]): Record<string, unknown> => {
  const codes = Object.entries(all.country_calling_codes).filter(([, sharing]) =>
    sharing.some((country) => countries.includes(country)),
  );
  const wanted = new Set<string>(codes.flatMap(([, sharing]) => sharing));
  return {
    version: all.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(Object.entries(all.countries).filter(([country]) => wanted.has(country))),
    nonGeographic: {},
  };
};

/** Whether `code` names a country that has a numbering plan. */
export const isCountry = (code: string): boolean => Object.hasOwn(all.countries, code);
