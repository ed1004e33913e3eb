// Names of countries in any language, from the browser and, where it lacks them, from the server.

/** Names of countries in a language; the code itself where nobody knows one. The browser's list is read when first needed. */
export function countryNames(
  locale: string,
  names: Readonly<Record<string, string>>,
): (iso2: string) => string {
  let known: Intl.DisplayNames | undefined;
  const browserName = (iso2: string) => {
    try {
      known ??= new Intl.DisplayNames([locale, "en"], { type: "region" });
      return known.of(iso2);
    } catch {
      return iso2;
    }
  };
  return (iso2) => names[iso2] ?? browserName(iso2) ?? iso2;
}
