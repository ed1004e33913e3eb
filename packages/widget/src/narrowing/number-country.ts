// Finds out which country a number belongs to, also among countries that share a calling code. It asks the server for
// nothing but number metadata.
import { callingCodeOf } from "../phone/calling-codes.ts";
import type { FormatSources } from "../phone/formats.ts";
import { recordsIn } from "../phone/records.ts";

/** A number as it would be sent. */
export interface WrittenNumber {
  readonly phone: string;
  /** ISO 3166-1 alpha-2 country of a number written nationally. */
  readonly country?: string | undefined;
}

/**
 * ISO 3166-1 alpha-2 of the country whose number is meant, by the server's rule; null if the number does not tell. Rejects if
 * the engine or the country's metadata cannot be loaded: without them nobody knows whose number it is.
 */
export async function findNumberCountry(
  { phone, country: given }: WrittenNumber,
  sources: FormatSources,
  signal: AbortSignal,
): Promise<string | null> {
  const { numberingOf } = await sources.loadEngine();
  const country = given ? { iso2: given, callingCode: callingCodeOf(given) } : null;
  const loadRecords = async (iso2: string) => {
    // An answer holds all countries that share the calling code.
    const records = recordsIn(await sources.loadMetadata(iso2, signal));
    if (!(iso2 in records)) throw new Error(`The metadata of ${iso2} could not be loaded.`);
    return records;
  };
  const { country: likely } = numberingOf({}).reformat({ phone, country, countryChosen: true });
  if (likely === null) return null;
  const home = given ? await loadRecords(given) : {};
  const dialled = numberingOf(home).reformat({ phone, country, countryChosen: true }).country ?? likely;
  const records = dialled.iso2 in home ? home : { ...home, ...(await loadRecords(dialled.iso2)) };
  return numberingOf(records).ownerOf({ phone, country });
}
