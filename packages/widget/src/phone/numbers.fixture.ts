// Numbers as people write them, and what the field shall show for each: compared key by key and at the end with Google's
// libphonenumber. Formats and countries were read once from google-libphonenumber 3.2.47; the numbers
// are its own examples with other last digits and, where regulators publish them, numbers kept for fiction: 07700 900,
// 020 7946, 0113 496, 01632 960 (Ofcom), 555-0100 to -0199 (NANPA), 0491 570, 02 5550 (ACMA), 06 39 98, 01 99 00 (ARCEP),
// 030 23125, 01573 599 (Bundesnetzagentur), 070-174 06 (PTS), 020 1 (ComReg).
import { readFileSync } from "node:fs";

/** One number, written one way. */
export interface WrittenNumber {
  /** The country that is chosen beforehand, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** What is typed, key by key. */
  readonly keys: string;
  /** What the field shows then. International numbers are grouped by spaces alone, as ITU-T E.123 says. */
  readonly shown: string;
  readonly e164: string;
  /** The country that is chosen then. */
  readonly told: string;
}

/** Country, keys, shown, E.164, country told; one number per line. */
const table = readFileSync(new URL("numbers.txt", import.meta.url), "utf8");

function numberOf(line: string): WrittenNumber {
  const [country = "", keys = "", shown = "", e164 = "", told = ""] = line.split("|");
  return { country, keys, shown, e164, told };
}

/** Every country's mobile and most countries' fixed lines; exit codes, shared plans, other scripts and notations. */
export const writtenNumbers: readonly WrittenNumber[] = table.trim().split("\n").map(numberOf);
