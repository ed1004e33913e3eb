// The formatting engine: a chunk of its own that loads when a phone field first gets the focus. Only a door.
import { AsYouType } from "libphonenumber-js/core/es6";
import { createFormatter } from "./formatter.ts";
import { createNumbering } from "./known-numbering.ts";
import { exitCodes, readRecords, toMetadata } from "./metadata.ts";
import type { Numbering } from "./numbering.ts";

/** What is known of numbers with these metadata answers; anything else in them is passed over. */
export function numberingOf(answers: readonly unknown[]): Numbering {
  const records = Object.assign({}, ...answers.map(readRecords));
  return createNumbering(createFormatter(AsYouType, toMetadata(records)), exitCodes(records));
}
