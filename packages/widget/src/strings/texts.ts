// Words of the page's own in place of the widget's. Pure.
import type { Strings } from "./strings.ts";

/** Any of the widget's sentences in other words; of one with several forms, any of them. */
export type Texts = {
  readonly [Key in keyof Strings]?: Strings[Key] extends string ? string : Partial<Strings[Key]>;
};

/** Strings with these texts in them. */
export function reworded<Words extends object>(strings: Words, texts: Texts): Words {
  const words: Record<string, unknown> = Object.fromEntries(Object.entries(strings));
  for (const [key, text] of Object.entries(texts)) {
    words[key] = typeof text === "object" ? { ...Object(words[key]), ...text } : text;
  }
  return words as Words;
}
