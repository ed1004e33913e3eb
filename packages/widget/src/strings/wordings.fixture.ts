// Every language's strings as people get them: each sentence and each of its forms, with values in its places.
import { english } from "./english.fixture.ts";
import { fill } from "./fill.ts";
import { loadWording } from "./language.ts";
import { languages } from "./languages.ts";
import type { Plural } from "./plural.ts";
import type { Wording } from "./wording.ts";

/** Every wording there is, English first. */
export const wordings: readonly Wording[] = [
  english,
  ...(await Promise.all(Object.keys(languages).map(async (tag) => (await loadWording(tag)) ?? english))),
];

export const isPlural = (value: object): value is Plural => "other" in value || "many" in value;

/** One thing that a wording can say. */
export interface Saying {
  /** Such as `send.sms` or `countries.few`. */
  readonly key: string;
  /** With its places. */
  readonly sentence: string;
  /** With values. */
  readonly text: string;
}

const values = {
  n: 59,
  phone: "+44 7700 900123",
  time: "14:59",
  name: "Liechtenstein",
  code: 423,
  origin: "https://shop.example",
};

/** All that a wording can say. */
export const sayingsOf = ({ strings }: Wording): readonly Saying[] =>
  Object.entries(strings).flatMap(([key, value]: [string, string | object]) =>
    typeof value === "string"
      ? [saying(key, value)]
      : Object.entries(value).map(([kind, sentence]) => saying(`${key}.${kind}`, String(sentence))),
  );

const saying = (key: string, sentence: string): Saying => ({ key, sentence, text: fill(sentence, values) });
