// Names of countries for languages that desktop Chromium's `Intl.DisplayNames` answers in English. Node has them all.
import { getCountries } from "libphonenumber-js/max";

const lacking = new Set(
  "az be bs cy eu fil ga gl hy is ka kk km ky lo mk mn my ne pa ps si so sq uz zu".split(" "),
);

const made = new Map<string, Readonly<Record<string, string>>>();

/** Country names in the language of `locale` where browsers are known to lack them; else none. */
export const countryNames = (locale: string): Readonly<Record<string, string>> => {
  const language = new Intl.Locale(locale).language;
  if (!lacking.has(language)) return {};
  const known = made.get(language) ?? namesIn(language);
  made.set(language, known);
  return known;
};

const namesIn = (language: string): Readonly<Record<string, string>> => {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return Object.fromEntries(getCountries().map((country) => [country, names.of(country) ?? country]));
};
