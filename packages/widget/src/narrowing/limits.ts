// What a page leaves of what the app offers. Pure. It only ever takes away: what the app does not offer stays out.
import type { Channel, ChannelOffer, WidgetConfig } from "@telproof/sdk";
import type { CountryOptions } from "../phone/countries.ts";

/** Null where the page has set nothing; an empty list lets nothing through. */
export interface Limits {
  readonly channels: readonly string[] | null;
  readonly countries: readonly string[] | null;
  readonly preferredCountries: readonly string[] | null;
}

/** An empty list would stand for all countries. Two, because a single one would be chosen by itself. */
const noCountries = ["", ""];

export const allowsChannel = ({ channels }: Limits, channel: Channel): boolean =>
  channels?.includes(channel) ?? true;

/** In the app's order. */
export const limitChannels = (limits: Limits, offered: readonly ChannelOffer[]): readonly ChannelOffer[] =>
  offered.filter(({ channel }) => allowsChannel(limits, channel));

/** Before the app's settings are known, only the page's list counts; null for all countries. */
export function listAllowed({ countries }: Limits, config: WidgetConfig | null): readonly string[] | null {
  const ofApp = config?.countries ?? [];
  if (!countries) return ofApp.length > 0 ? ofApp : null;
  return ofApp.length > 0 ? countries.filter((iso2) => ofApp.includes(iso2)) : countries;
}

/** The app's settings, as the widget is to see them. */
export function limitConfig(limits: Limits, config: WidgetConfig): WidgetConfig {
  const allowed = listAllowed(limits, config);
  const { channels, preferredCountries } = config;
  const preferred = limits.preferredCountries?.length ? limits.preferredCountries : preferredCountries;
  return {
    ...config,
    channels: limitChannels(limits, channels),
    countries: allowed?.length === 0 ? noCountries : (allowed ?? []),
    preferredCountries: preferred.filter((iso2) => allowed?.includes(iso2) ?? true),
  };
}

/** What the picker offers. Before the app's settings are known, the page's are. */
export function limitOptions(
  { countries, preferredCountries }: Limits,
  options: CountryOptions,
): CountryOptions {
  const ofPage = countries?.length === 0 ? noCountries : (countries ?? []);
  return {
    ...options,
    allowed: options.allowed.length > 0 ? options.allowed : ofPage,
    preferred: preferredCountries?.length ? preferredCountries : options.preferred,
  };
}

/** The page's settings that leave nothing. What the app itself lacks is not theirs. */
export function findEmpty(limits: Limits, config: WidgetConfig): readonly ("channels" | "countries")[] {
  const isEmpty = {
    channels: limits.channels !== null && limitChannels(limits, config.channels).length === 0,
    countries: limits.countries !== null && listAllowed(limits, config)?.length === 0,
  };
  return (["channels", "countries"] as const).filter((it) => isEmpty[it]);
}
