// Finds out which country a number belongs to, also among countries that share a calling code. It asks the server for
// nothing but number metadata.
import { callingCodeOf } from "../phone/calling-codes.ts";
import { isInternational } from "../phone/entry.ts";
import type { FormatSources } from "../phone/formats.ts";
import { recordsIn } from "../phone/records.ts";

/** A number as it would be sent. */
export interface WrittenNumber {
  readonly phone: string;
  /** ISO 3166-1 alpha-2 country of a number written nationally. */
  readonly country?: string | undefined;
}

/**
 * ISO 3166-1 alpha-2; null if the number does not tell. With metadata, a number with its calling code tells by itself.
 * Without, the given country counts if it has that calling code, else the code's leading country. Rejects if the engine cannot be loaded.
 */
export async function findNumberCountry(
  { phone, country: given }: WrittenNumber,
  sources: FormatSources,
  signal: AbortSignal,
): Promise<string | null> {
  const { numberingOf } = await sources.loadEngine();
  const country = given ? { iso2: given, callingCode: callingCodeOf(given) } : null;
  const read = (records: Readonly<Record<string, unknown>>, chosen: typeof country) =>
    numberingOf(records).reformat({ phone, country: chosen, countryChosen: true }).country?.iso2 ?? null;
  const likely = read({}, country);
  if (likely === null) return null;
  // An answer holds all countries that share the calling code.
  const records = recordsIn(await sources.loadMetadata(likely, signal).catch(() => null));
  return read(records, likely in records && isInternational(phone) ? null : country);
}
