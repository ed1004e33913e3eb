// The strings of a language as the script-tag build carries them: without their names, in the order of English's. Names
// would be a fifth of each of its chunks. Pure.
import type { Plural } from "./plural.ts";
import type { PerService, Strings } from "./strings.ts";

/** Every text at its place; what is said per channel is a list of its own. */
export type Packed = readonly (string | Plural | readonly string[])[];

/** The names that packed strings are without. */
export interface Names {
  readonly texts: readonly string[];
  readonly services: readonly string[];
}

/** The names in these strings. */
export const namesOf = (strings: Strings): Names => ({
  texts: Object.keys(strings),
  services: Object.keys(strings.send),
});

const isPerService = (text: Strings[keyof Strings]): text is PerService =>
  typeof text === "object" && "sms" in text;

/** For the build. */
export function packed(strings: Strings, { texts, services }: Names): Packed {
  return (texts as readonly (keyof Strings)[]).map((name) => {
    const text = strings[name];
    return isPerService(text) ? (services as readonly (keyof PerService)[]).map((it) => text[it]) : text;
  });
}

const named = (keys: readonly string[], texts: readonly unknown[]) =>
  Object.fromEntries(keys.map((key, index) => [key, texts[index]]));

/** Strings with their names. */
export function unpacked(strings: Packed, { texts, services }: Names): Strings {
  const values = strings.map((text) => (Array.isArray(text) ? named(services, text) : text));
  return named(texts, values) as unknown as Strings;
}
