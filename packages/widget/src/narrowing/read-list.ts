// Reads a list that a page has set: words between commas or spaces.
import { warnIgnored } from "../warn-ignored.ts";

interface ListRule {
  /** The property, for the console. */
  readonly setting: string;
  /** As it is compared: in which case. */
  readonly write: (word: string) => string;
  readonly isKnown: (word: string) => boolean;
}

/** Null if nothing was set. Unknown words are left out, and the console names each once: a list can thus be or become empty. */
export function readList(text: string, { setting, write, isKnown }: ListRule): readonly string[] | null {
  const words = text.split(/[\s,]+/).filter(Boolean);
  const known = words.filter((word) => isKnown(write(word)));
  for (const word of words.filter((it) => !known.includes(it))) warnIgnored(setting, word);
  return text === "" ? null : [...new Set(known.map(write))];
}
