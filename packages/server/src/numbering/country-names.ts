// Names of countries for languages that desktop Chromium's `Intl.DisplayNames` answers in English. Node has them all.
import { getCountries } from "libphonenumber-js/max";

/** Languages that desktop Chromium has names in; other browsers have these and more. */
const known = new Set(
  (
    "af am ar bg bn ca cs da de el en es et fa fi fr gu he hi hr hu id it ja kn ko lt lv ml mr ms nb nl no pl pt ro ru " +
    "sk sl sr sv sw ta te th tr uk ur vi zh"
  ).split(" "),
);

const made = new Map<string, Readonly<Record<string, string>>>();

/**
 * Country names in the language and script of `locale`: all of them where browsers are known to lack them, else those of
 * `likely`, which a page shows before it has any use for the browser's own list.
 */
export const countryNames = (locale: string, likely: readonly string[]): Readonly<Record<string, string>> => {
  const { language, baseName } = new Intl.Locale(locale).maximize();
  const names = new Intl.DisplayNames([baseName, "en"], { type: "region", fallback: "none" });
  if (known.has(language)) return namesFrom(names, likely);
  // What is kept is named by what Node has, so that no list of invented tags makes it grow.
  const { locale: found } = names.resolvedOptions();
  const kept = made.get(found) ?? (found === "en" ? {} : namesFrom(names, getCountries()));
  made.set(found, kept);
  return kept;
};

const namesFrom = (
  names: Intl.DisplayNames,
  countries: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    countries.flatMap((country) => {
      const name = names.of(country);
      return name === undefined ? [] : [[country, name]];
    }),
  );
