// The formatting engine: a chunk of its own that loads when a phone field first gets the focus. Only a door.
import { AsYouType } from "libphonenumber-js/core/es6";
import { createFormatter } from "./formatter.ts";
import { createNumbering } from "./known-numbering.ts";
import { createMeaning } from "./meaning.ts";
import { exitCodes, readRecords, toMetadata } from "./metadata.ts";
import type { Numbering } from "./numbering.ts";

/** What is known of numbers with these records by country; anything else among them is passed over. */
export function numberingOf(given: Readonly<Record<string, unknown>>): Numbering {
  const records = readRecords(given);
  const metadata = toMetadata(records);
  const exitOf = exitCodes(records);
  return createNumbering({
    formatter: createFormatter(AsYouType, metadata),
    exitOf,
    meaning: createMeaning(AsYouType, { metadata, exitOf }),
  });
}
