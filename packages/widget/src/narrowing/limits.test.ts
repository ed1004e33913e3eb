import type { WidgetConfig } from "@telproof/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listCountries } from "../phone/countries.ts";
import { sampleConfig } from "../preview/samples.ts";
import { createUiState, guessEntryCountry } from "../view-model/ui-state.ts";
import { findEmpty, type Limits, limitConfig, limitOptions } from "./limits.ts";

const noLimits: Limits = { channels: null, countries: null, preferredCountries: null };
const offers = (names: readonly string[]) =>
  names.map((channel) => ({ channel, available: true })) as unknown as WidgetConfig["channels"];

const known = ["DE", "FR", "GB", "US", "CA"];
const someCountries = fc.subarray(known);
const someChannels = fc.subarray(["sms", "voice", "whatsapp", "viber"]);
const apps = fc
  .record({ channels: someChannels, countries: someCountries, preferredCountries: someCountries })
  .map((it): WidgetConfig => ({ ...sampleConfig, ...it, channels: offers(it.channels) }));
const limits = fc.record({
  channels: fc.option(someChannels),
  countries: fc.option(someCountries),
  preferredCountries: fc.option(someCountries),
});

const listed = ({ countries }: WidgetConfig) =>
  known.filter((iso2) => countries.length === 0 || countries.includes(iso2));

test("whatever a page sets, nothing is offered that the app does not, or that the page does not name", () => {
  fc.assert(
    fc.property(apps, limits, (app, given) => {
      const limited = limitConfig(given, app);
      const channels = limited.channels.map(({ channel }) => channel);
      expect(app.channels.map(({ channel }) => channel)).toEqual(expect.arrayContaining(channels));
      for (const channel of channels) expect(given.channels ?? channels).toContain(channel);
      for (const iso2 of listed(limited)) {
        expect(listed(app)).toContain(iso2);
        expect(given.countries ?? [iso2]).toContain(iso2);
      }
      const guessed = guessEntryCountry(limited).country?.iso2;
      if (guessed) expect(listed(limited)).toContain(guessed);
    }),
  );
});

test("without limits the app's settings stay as they are", () => {
  const app = { ...sampleConfig, countries: ["GB", "FR"], preferredCountries: ["FR"] };
  expect(limitConfig(noLimits, app)).toEqual(app);
});

test("channels keep the app's order", () => {
  const app = { ...sampleConfig, channels: offers(["sms", "voice", "whatsapp"]) };
  const { channels } = limitConfig({ ...noLimits, channels: ["whatsapp", "sms"] }, app);
  expect(channels.map(({ channel }) => channel)).toEqual(["sms", "whatsapp"]);
});

test("preferred countries take the place of the app's, as far as they are allowed; none that exists leaves the app's", () => {
  const app = { ...sampleConfig, countries: ["DE", "FR", "GB"], preferredCountries: ["GB"] };
  const prefer = (preferredCountries: readonly string[], countries: readonly string[] | null = null) =>
    limitConfig({ ...noLimits, preferredCountries, countries }, app).preferredCountries;
  expect(prefer(["US", "FR", "DE"])).toEqual(["FR", "DE"]);
  expect(prefer(["FR", "DE"], ["DE"])).toEqual(["DE"]);
  expect(prefer([])).toEqual(["GB"]);
});

test("limits that leave nothing list no country, guess none, and are told from what the app lacks", () => {
  const app = { ...sampleConfig, countries: ["DE"] };
  const none = { ...noLimits, countries: ["FR"], channels: ["viber"] };
  const limited = limitConfig(none, app);
  const { countries: allowed, preferredCountries: preferred } = limited;
  expect(listCountries({ locale: "en", allowed, preferred, names: {} })).toEqual([]);
  expect(limited.channels).toEqual([]);
  expect(createUiState({ online: true, ...guessEntryCountry(limited) }).country).toBeNull();
  expect(findEmpty(none, app)).toEqual(["channels", "countries"]);
  expect(findEmpty(noLimits, { ...app, channels: [] })).toEqual([]);
});

test("the picker keeps to the page's lists before the app's settings are there", () => {
  const unknown = { locale: "en", allowed: [], preferred: [], names: {} };
  const list = (given: Partial<Limits>) =>
    listCountries(limitOptions({ ...noLimits, ...given }, unknown)).map(({ iso2 }) => iso2);
  expect(list({ countries: ["DE", "FR"], preferredCountries: ["US", "FR"] })).toEqual(["FR", "DE"]);
  expect(list({ countries: [] })).toEqual([]);
  expect(list({ preferredCountries: ["FR"] }).length).toBeGreaterThan(200);
});
