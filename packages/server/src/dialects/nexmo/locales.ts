// Nexmo's names of languages and Telproof's. Source: Vonage Verify v1, "Verify languages"; the second
// list is what payments (`psd2`) have besides.

const general = [
  ...[
    "ar-xa",
    "cs-cz",
    "cy-cy",
    "cy-gb",
    "da-dk",
    "de-de",
    "el-gr",
    "en-au",
    "en-gb",
    "en-in",
    "en-us",
    "es-es",
  ],
  ...[
    "es-mx",
    "es-us",
    "fi-fi",
    "fil-ph",
    "fr-ca",
    "fr-fr",
    "hi-in",
    "hu-hu",
    "id-id",
    "is-is",
    "it-it",
    "ja-jp",
  ],
  ...[
    "ko-kr",
    "nb-no",
    "nl-nl",
    "pl-pl",
    "pt-br",
    "pt-pt",
    "ro-ro",
    "ru-ru",
    "sv-se",
    "th-th",
    "tr-tr",
    "vi-vn",
  ],
  ...["yue-cn", "zh-cn", "zh-tw"],
] as const;

const payments = ["bg-bg", "ee-et", "ga-ie", "lv-lv", "lt-lt", "mt-mt", "sk-sk", "sl-si"] as const;

/** Every value of `lg`, whichever call lists it. */
export const lgs: readonly string[] = [...general, ...payments];

/** Where swapping letters for capitals does not make a tag of it: a region that is none, a language and region swapped. */
const own: Readonly<Record<string, string>> = { "ar-xa": "ar", "cy-cy": "cy-GB", "ee-et": "et-EE" };

/** The BCP 47 tag of a `lg`, written in any case; undefined when Nexmo has no such language. */
export const languageOf = (lg: string): string | undefined => {
  const name = lg.toLowerCase();
  if (!lgs.includes(name)) return undefined;
  const [language, region = ""] = name.split("-");
  return own[name] ?? `${language}-${region.toUpperCase()}`;
};
