// `channels`, `countries` and `preferred-countries`: takes away from what the app offers, and never adds to it. A chunk that
// loads for elements with one of them. The server knows nothing of it and judges by the app's settings alone.
import type { Early, Verification, VerificationChunk, VerificationOptions } from "../controller.ts";
import { allCountries } from "../phone/calling-codes.ts";
import type { Ports } from "../ports.ts";
import { type Limits, limitOptions } from "./limits.ts";
import { narrowClient } from "./narrow-client.ts";
import { readList } from "./read-list.ts";

const toUpper = (word: string) => word.toUpperCase();
const isCountry = (iso2: string) => allCountries.includes(iso2);

/** As the page has written them. */
type ListSettings = readonly [channels: string, countries: string, preferredCountries: string];

/** What the page has set. */
export const readLimits = ([channels, countries, preferred]: ListSettings): Limits => ({
  channels: readList(channels, {
    setting: "channels",
    write: (word) => word.toLowerCase(),
    isKnown: (word) => /^(sms|voice|whatsapp|viber)$/.test(word),
  }),
  countries: readList(countries, { setting: "countries", write: toUpper, isKnown: isCountry }),
  preferredCountries: readList(preferred, {
    setting: "preferredCountries",
    write: toUpper,
    isKnown: isCountry,
  }),
});

/** A country that was guessed for other limits is guessed again; the page's own is judged with the settings of the app. */
const limitEntry = (early: Early, { countries }: Limits): Early["entry"] => {
  const { entry, preset } = early;
  const isAllowed = !entry.country || (countries?.includes(entry.country.iso2) ?? true);
  return isAllowed || preset !== "" ? entry : { ...entry, country: null, countryChosen: false };
};

/** What it is narrowed for. */
type Create = (options: VerificationOptions, adaptPorts: (ports: Ports) => Ports) => Verification;

/** The same verification within the page's limits. */
export function narrowVerification(create: Create, settings: ListSettings): VerificationChunk {
  const limits = readLimits(settings);
  const adaptPorts = (ports: Ports): Ports => ({
    ...ports,
    createClient: (given) => narrowClient(ports.createClient(given), limits, ports),
  });
  return {
    createVerification: (options) => {
      const { early } = options;
      const entry = limitEntry(early, limits);
      const verification = create({ ...options, early: { ...early, entry } }, adaptPorts);
      return { ...verification, countries: () => limitOptions(limits, verification.countries()) };
    },
  };
}
