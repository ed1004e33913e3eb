// The formatter chunk: loads when a phone field first gets the focus.
import { createFormatter } from "./formatter.ts";
import { createNumbering } from "./known-numbering.ts";
import { createMeaning } from "./meaning.ts";
import { exitCodes, readRecords } from "./metadata.ts";
import type { Numbering } from "./numbering.ts";

/** What is known of numbers with these records by country; anything else among them is passed over. */
export function numberingOf(given: Readonly<Record<string, unknown>>): Numbering {
  const records = readRecords(given);
  const exitOf = exitCodes(records);
  return createNumbering({
    formatter: createFormatter(records),
    exitOf,
    meaning: createMeaning({ records, exitOf }),
  });
}
