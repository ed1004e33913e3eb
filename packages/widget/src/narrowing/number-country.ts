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
 * ISO 3166-1 alpha-2; null if the number does not tell. Without metadata the given country counts if it has the number's
 * calling code, else the leading country of that code. Rejects if the engine cannot be loaded.
 */
export async function findNumberCountry(
  { phone, country: given }: WrittenNumber,
  sources: FormatSources,
  signal: AbortSignal,
): Promise<string | null> {
  const { numberingOf } = await sources.loadEngine();
  const country = given ? { iso2: given, callingCode: callingCodeOf(given) } : null;
  const read = (records: Readonly<Record<string, unknown>>) =>
    numberingOf(records).reformat({ phone, country, countryChosen: true }).country?.iso2 ?? null;
  const likely = read({});
  if (likely === null) return null;
  // An answer holds all countries that share the calling code.
  return read(recordsIn(await sources.loadMetadata(likely, signal).catch(() => null)));
}
