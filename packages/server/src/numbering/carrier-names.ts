// Names the operator that a range was first given to, from libphonenumber's open carrier mapping (Apache-2.0).
// Says nothing of numbers that were ported since. `pnpm --filter @telproof/server carriers` makes the table anew.
import { readFileSync } from "node:fs";

interface Table {
  readonly names: readonly string[];
  readonly prefixes: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

let table: Table | undefined;

/** The table is read when somebody first asks, so that a start does not wait for it. */
const loadTable = (): Table => {
  table ??= JSON.parse(readFileSync(new URL("../../data/carriers.json", import.meta.url), "utf8")) as Table;
  return table;
};

/** Operator of a number, or null where open data does not know it. */
export const carrierOf = (number: {
  readonly callingCode: string;
  readonly national: string;
}): string | null => {
  const { names, prefixes } = loadTable();
  const country = prefixes[number.callingCode];
  if (!country) return null;
  for (let length = number.national.length; length > 0; length -= 1) {
    const index = country[number.national.slice(0, length)];
    if (index !== undefined) return names[index] ?? null;
  }
  return null;
};
