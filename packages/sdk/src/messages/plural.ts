// Sentences with places for values, and the right plural form for a number. Knows no language by itself.

type Forms = { readonly [Category in Intl.LDMLPluralRule]?: string };

/**
 * One wording for each plural category that a language has for whole numbers. In most the last one is `other`; languages
 * that keep that one for fractions end with `many`.
 */
export type Plural = Forms & ({ readonly other: string } | { readonly many: string });

/** Values for the places of a sentence, such as `{n}` or `{time}`. */
export type Values = Readonly<Record<string, string | number>>;

/** Puts values into the places of a sentence. A place without a value stays, so that a mistake is seen. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The wording for `n` in a language, with `{n}` filled in, in the language's digits. */
export function plural(forms: Plural, n: number, language: string): string {
  // English decides where the browser does not know the language: never the one that the browser happens to be set to.
  const locales = [language, "en"];
  const category = new Intl.PluralRules(locales).select(n);
  const count = new Intl.NumberFormat(locales, { useGrouping: false }).format(n);
  return fill(forms[category] ?? forms.other ?? forms.many ?? "", { n: count });
}
