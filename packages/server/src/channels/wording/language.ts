// Which language a message is in: the one that was asked for, else the one of the number's country, else English.
import { texts } from "./languages.ts";

/**
 * Every language that messages are written in, as BCP 47.
 * @public For the page of languages and the gateways, which look at all of them.
 */
export const languages: readonly string[] = [...texts.keys()];

/**
 * Languages, scripts and regions without texts of their own whose readers are better served by this language than by
 * their country's or by English. The last three are tags that integrations of other services send.
 */
const akin: ReadonlyMap<string, string> = new Map([
  ["no", "nb"],
  ["nn", "nb"],
  ["pt", "pt-PT"],
  ["pa-Arab", "ur"],
  ["fo", "da"],
  ["kl", "da"],
  ["pap", "nl"],
  ["gn", "es"],
  ["tg", "ru"],
  ["tk", "ru"],
  ["bm", "fr"],
  ["mg", "fr"],
  ["rn", "fr"],
  ["sg", "fr"],
  ["wo", "fr"],
  ["ha-NE", "fr"],
  ["ee-EE", "et"],
  ["ee-ET", "et"],
  ["sk-SI", "sl"],
]);

/**
 * The language for somebody who asked for `locale` (any case, `_` or `-`, may be nonsense) and whose number belongs to
 * `country` (ISO 3166-1 alpha-2, may be empty).
 *
 * @example languageFor("pt_ao", "AO") // "pt-PT"
 * @example languageFor(null, "CH") // "de"
 */
export const languageFor = (locale: string | null, country: string): string =>
  (locale === null ? undefined : findLanguage(locale)) ?? spokenIn(country) ?? "en";

/** Another language that most speakers of one understand when they hear it; for the others that is English. */
const secondSpoken: ReadonlyMap<string, string> = new Map([
  ["be", "ru"],
  ["ht", "fr"],
  ["hy", "ru"],
  ["kk", "ru"],
  ["ky", "ru"],
  ["uz", "ru"],
]);

/**
 * The language of a call for somebody who reads `language`, where the vendor has a voice for those that it `speaks`.
 *
 * @example spokenLanguageFor("kk", (it) => it === "ru") // "ru"
 * @example spokenLanguageFor("fa", (it) => it === "ru") // "en"
 */
export const spokenLanguageFor = (language: string, speaks: (language: string) => boolean): string =>
  [language, secondSpoken.get(language)].find((it) => it !== undefined && speaks(it)) ?? "en";

const countries = new Map<string, string | undefined>();

/** Of a country it is found out once; a `locale` is anybody's text, so nothing is kept of that. */
const spokenIn = (country: string): string | undefined => {
  if (!countries.has(country)) countries.set(country, findLanguage(`und-${country}`));
  return countries.get(country);
};

const findLanguage = (locale: string): string | undefined =>
  candidatesOf(locale)
    .map((it) => (texts.has(it) ? it : akin.get(it)))
    .find((it) => it !== undefined);

/** The most specific tag for `locale` that is `known`; undefined when none is. */
export const languageAmong = (locale: string | null, known: (tag: string) => boolean): string | undefined =>
  locale === null ? undefined : candidatesOf(locale).find(known);

/** The most specific first. `de_DE.UTF-8` and `de-DE,en;q=0.5` are read as far as they are a tag. */
const candidatesOf = (locale: string): readonly string[] => {
  const tag = likely(/^[\w-]+/.exec(locale.trim())?.[0].replaceAll("_", "-") ?? "");
  if (tag === undefined) return [];
  const { language, script, region } = tag;
  return [`${language}-${region}`, `${language}-${script}`, language];
};

/** The tag in its canonical form, with the script and region it implies, or with the language its region implies. */
const likely = (tag: string): Intl.Locale | undefined => {
  if (tag.toLowerCase() === "und") return undefined;
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined; // not well-formed, and there is no other way to ask
  }
};
