// Vonage's templates as the house's: the text for a channel and a language, its four variables filled or renamed.
import type { TemplateFragment, TemplateSet } from "./template-set.ts";

/** What a message is worded for. */
export interface Occasion {
  readonly channel: string;
  readonly locale: string;
  /** Seconds for which its code is valid. */
  readonly timeout: number;
}

/** The house's template for a message; undefined where the set has no text for it: then the house's own words are used. */
export const wordingOf = (set: TemplateSet | undefined, occasion: Occasion): string | undefined => {
  const fragment = set?.fragments.find((it) => isFor(it, occasion));
  return fragment && translatePlaceholders(fragment.text, occasion);
};

const isFor = (it: TemplateFragment, { channel, locale }: Occasion): boolean =>
  it.channel === channel && sameLocale(it.locale, locale);

/** Whether two ways to write a locale mean the same one: `en_US` is `en-us`. */
export const sameLocale = (a: string, b: string): boolean => normal(a) === normal(b);

const normal = (locale: string): string => locale.replaceAll("_", "-").toLowerCase();

/** Time is filled in here, as only here its unit is known; code and brand are the carrier's to fill in. */
const translatePlaceholders = (text: string, { locale, timeout }: Occasion): string => {
  const unit = timeout % 60 === 0 ? "minute" : "second";
  const limit = unit === "minute" ? timeout / 60 : timeout;
  const values = new Map([
    ["code", "{code}"],
    ["brand", "{brand}"],
    ["time-limit", String(limit)],
    ["time-limit-unit", unitName({ unit, limit, locale })],
  ]);
  return text.replace(/\$\{([a-z-]+)\}/g, (variable, name: string) => values.get(name) ?? variable);
};

/** "minutes", "Minuten", …, in the right number. */
const unitName = ({
  unit,
  limit,
  locale,
}: {
  readonly unit: "minute" | "second";
  readonly limit: number;
  readonly locale: string;
}): string => {
  const options = { style: "unit", unit, unitDisplay: "long" } as const;
  const parts = new Intl.NumberFormat([languageTag(locale), "en"], options).formatToParts(limit);
  return parts.find(({ type }) => type === "unit")?.value ?? unit;
};

const languageTag = (locale: string): string => {
  try {
    return Intl.getCanonicalLocales(normal(locale))[0] ?? "en";
  } catch {
    return "en";
  }
};
