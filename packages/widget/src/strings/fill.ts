// Sentences with places for values. Knows no language by itself.

/** Values for the places of a sentence: `{n}`, `{phone}`, `{time}`, `{name}`, `{code}`. */
export type Values = Readonly<Record<string, string | number>>;

/** Puts values into the places of a sentence. A place without a value stays, so that a mistake is seen. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
