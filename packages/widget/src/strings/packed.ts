// The strings of a language as the script-tag door carries them: without their names, in the order of English's. Names
// would be a fifth of each of its chunks. Pure.
import { strings as english } from "./languages/en.ts";
import type { Plural } from "./plural.ts";
import type { PerService, Strings } from "./strings.ts";

/** Every text at its place; what is said per channel is a list of its own. */
export type Packed = readonly (string | Plural | readonly string[])[];

const names = Object.keys(english) as readonly (keyof Strings)[];
const services = Object.keys(english.send) as readonly (keyof PerService)[];

const isPerService = (text: Strings[keyof Strings]): text is PerService =>
  typeof text === "object" && "sms" in text;

/** For the build. */
export function packed(strings: Strings | Packed): Packed {
  if (isList(strings)) return strings;
  return names.map((name) => {
    const text = strings[name];
    return isPerService(text) ? services.map((service) => text[service]) : text;
  });
}

const named = (keys: readonly string[], texts: readonly unknown[]) =>
  Object.fromEntries(keys.map((key, index) => [key, texts[index]]));

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Strings however they came. */
export function unpacked(strings: Strings | Packed): Strings {
  if (!isList(strings)) return strings;
  const texts = strings.map((text) => (isList(text) ? named(services, text) : text));
  return named(names, texts) as unknown as Strings;
}
