// Words of the page's own in place of the widget's. Pure.
import type { Wording } from "./language.ts";
import type { Strings } from "./strings.ts";

/** Any of the widget's sentences in other words; of one with several forms, any of them. */
export type Texts = {
  readonly [Key in keyof Strings]?: Strings[Key] extends string ? string : Partial<Strings[Key]>;
};

/** A wording with these texts in it. */
export function reworded(wording: Wording, texts: Texts): Wording {
  const strings: Strings & Record<string, unknown> = { ...wording.strings };
  for (const [key, text] of Object.entries(texts)) {
    strings[key] = typeof text === "object" ? Object.assign({}, strings[key], text) : text;
  }
  return { ...wording, strings };
}
