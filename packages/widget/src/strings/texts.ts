// Words of the page's own in place of the widget's.
import { warnIgnored } from "../warn-ignored.ts";
import type { Strings } from "./strings.ts";

/** Any of the widget's sentences in other words; of one with several forms, any of them. */
export type Texts = {
  readonly [Key in keyof Strings]?: Strings[Key] extends string ? string : Partial<Strings[Key]>;
};

/** The known words with those of the page in their place; what is no text of its kind is ignored. */
function replaceText(known: unknown, given: unknown, key: string): unknown {
  if (given === undefined || given === null) return known;
  if (typeof known === "object" && typeof given === "object") {
    const forms = Object.entries(given).filter(([, form]) => typeof form === "string");
    return { ...known, ...Object.fromEntries(forms) };
  }
  if (typeof known === "string" && typeof given === "string") return given;
  warnIgnored(`texts.${key}`, given);
  return known;
}

/** Strings with these texts in them. */
export function applyTexts<Words extends object>(strings: Words, texts: Texts): Words {
  const words: Record<string, unknown> = Object.fromEntries(Object.entries(strings));
  for (const [key, text] of Object.entries(texts)) words[key] = replaceText(words[key], text, key);
  return words as Words;
}
