// Three-letter codes of countries, for those who search by them. Part of the picker's chunk.
import { alpha3Table } from "../generated/alpha3.ts";
import { allCountries } from "./calling-codes.ts";

const codes: ReadonlyMap<string, string> = new Map(
  [...allCountries].sort().map((iso2, index) => [iso2, alpha3Table.slice(3 * index, 3 * index + 3)] as const),
);

/** A country's ISO 3166-1 alpha-3 code; null for a territory that ISO gives none. */
export function alpha3Of(iso2: string): string | null {
  const code = codes.get(iso2) ?? "---";
  return code === "---" ? null : code;
}
