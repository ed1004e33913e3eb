// Names of countries in any language, from the browser and, where it lacks them, from the server.

/** The browser's names of countries in a language; the code itself where it knows none. */
export function countryNames(
  locale: string,
  names: Readonly<Record<string, string>>,
): (iso2: string) => string {
  const known = new Intl.DisplayNames([locale, "en"], { type: "region" });
  return (iso2) => names[iso2] ?? known.of(iso2) ?? iso2;
}
