// What `telproof doctor` says of an app: who may use it, and which provider carries each of its channels.
import type { Plugged } from "../channels/message-router.ts";
import type { Channel } from "../core/channel.ts";
import { type App, acceptsEveryCountry } from "../service/app.ts";
import { type Finding, fault, ok, warn } from "./finding.ts";
import { explainMessagePlan } from "./message-plan.ts";

/** What a provider carries, and where. */
export type ProviderFacts = Pick<Plugged, "countries"> & {
  readonly provider: Pick<Plugged["provider"], "name" | "channels">;
};

/** The app's findings, given the server's providers. */
export const examineApp = (app: App, providers: readonly ProviderFacts[]): readonly Finding[] => {
  if (app.test) return [ok(`${introduce(app)}; its messages stay in its inbox.`)];
  const plan = explainMessagePlan(app);
  const gaps = [
    ...(plan === null ? [] : [`${app.name}: ${plan}.`]),
    ...requiredGaps(app, providers),
    ...countryGaps(app, providers),
  ];
  const idle = app.channels.filter((channel) => carriersOf(channel, providers).length === 0);
  return [
    summarize(app, providers),
    ...(idle.length === app.channels.length
      ? [fault(`${app.name} can't send messages: there is no provider for ${idle.join(" or ")}.`)]
      : idle.map((channel) => warn(`${app.name} does not offer ${channel}: there is no provider for it.`))),
    ...gaps.map(fault),
  ];
};

const introduce = ({ name, appKey, test, paused, origins }: App): string =>
  `${name} (${appKey}): ${test ? "test" : "live"} app${paused ? ", paused" : ""}; pages of ${origins.join(", ") || "localhost only"}`;

const summarize = (app: App, providers: readonly ProviderFacts[]): Finding => {
  const carried = app.channels.flatMap((channel) => {
    const names = carriersOf(channel, providers).map(({ provider }) => provider.name);
    return names.length === 0 ? [] : [`${channel} by ${names.join(", ")}`];
  });
  const everywhere = acceptsEveryCountry(app);
  const countries = everywhere ? " It accepts numbers of every country." : "";
  const sentence = `${introduce(app)}; ${carried.join("; ") || "no provider"}.${countries}`;
  return everywhere ? warn(sentence) : ok(sentence);
};

const carriersOf = (channel: Channel, providers: readonly ProviderFacts[]): readonly ProviderFacts[] =>
  providers.filter(({ provider }) => provider.channels.includes(channel));

/** Channels that the app's owner planned with and that nobody carries. */
const requiredGaps = (app: App, providers: readonly ProviderFacts[]): readonly string[] => {
  const planned = [
    ...(app.fallback ? [{ channel: app.fallback.channel, where: "its fallback" }] : []),
    ...(app.workflow ?? []).map(({ channel }) => ({ channel, where: "its workflow" })),
  ];
  const missing = planned.filter(({ channel }) => carriersOf(channel, providers).length === 0);
  return [
    ...new Set(
      missing.map(
        ({ channel, where }) => `${app.name}: there is no provider for ${channel}, which ${where} uses.`,
      ),
    ),
  ];
};

/** Countries of the app that none of its channels reaches. */
const countryGaps = (app: App, providers: readonly ProviderFacts[]): readonly string[] => {
  const usable = app.channels.flatMap((channel) => carriersOf(channel, providers));
  if (usable.length === 0) return [];
  const isReached = (country: string) =>
    usable.some(({ countries }) => countries.length === 0 || countries.includes(country));
  const missing = app.countries.filter((country) => !isReached(country));
  return missing.length === 0 ? [] : [`${app.name}: no provider serves numbers of ${missing.join(", ")}.`];
};
