// Three-letter codes of countries, for those who search by them. Part of the picker's chunk.
import { alpha3Table } from "../generated/alpha3.ts";
import { allCountries } from "./calling-codes.ts";

const entries = alpha3Table.match(/\(...|./g) ?? [];

function read(iso2: string, entry: string): string | null {
  if (entry === "-") return null;
  if (entry.length > 1) return entry.slice(1);
  return entry < "a" ? iso2 + entry : iso2.charAt(0) + entry.toUpperCase() + iso2.charAt(1);
}

const codes: ReadonlyMap<string, string | null> = new Map(
  [...allCountries].sort().map((iso2, index) => [iso2, read(iso2, entries[index] ?? "-")] as const),
);

/** A country's ISO 3166-1 alpha-3 code; null for a territory that ISO gives none. */
export function alpha3Of(iso2: string): string | null {
  return codes.get(iso2) ?? null;
}
