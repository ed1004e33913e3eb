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
 * ISO 3166-1 alpha-2; null if the number does not tell. A number with its calling code tells by itself; of one that is
 * written nationally the given country is believed. Rejects if the engine or the country's metadata cannot be loaded:
 * without them nobody knows whether digits at the front call another country.
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
  const records = recordsIn(await sources.loadMetadata(likely, signal));
  if (!(likely in records)) throw new Error(`The metadata of ${likely} could not be loaded.`);
  return read(records, isInternational(phone) ? null : country);
}
