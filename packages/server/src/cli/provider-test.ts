// `send-test` and `provider list`, where the providers are: in a running server, or else in the command line's process.
import { randomUUID } from "node:crypto";
import type { Plugged } from "../channels/message-router.ts";
import type { Handover } from "../channels/provider.ts";
import { describeVariables } from "../channels/registry.ts";
import { sendTestMessage } from "../channels/test-message.ts";
import { isPhoneBlocked, preparePhoneRules } from "../core/access-rules.ts";
import { asChannel, type Channel } from "../core/channel.ts";
import { type Phone, parsePhone } from "../core/phone/phone-number.ts";
import type { Store } from "../service/store.ts";

/** What the operator asked for. */
export interface ProviderTest {
  /** The provider's name; undefined: the first that serves the number. */
  readonly name?: string | undefined;
  readonly to: string;
  readonly channel?: string | undefined;
}

/** What the provider did, or why it was not asked. */
export type ProviderTestResult =
  | { readonly kind: "not-sent"; readonly why: string }
  | {
      readonly kind: "sent";
      readonly provider: string;
      readonly channel: Channel;
      readonly phone: string;
      readonly handover: Handover;
    };

/** A provider as `provider list` shows it. */
export interface ListedProvider {
  readonly name: string;
  readonly channels: readonly string[];
  readonly countries: readonly string[];
  readonly rate: number | null;
}

/** The providers, the preferred first. */
export const listProviders = (providers: readonly Plugged[]): readonly ListedProvider[] =>
  providers.map(({ provider: { name, channels }, countries, rate }) => ({ name, channels, countries, rate }));

/** Sends a test message through the named provider, or the first that serves the number, if it may be sent one. */
export const testProvider = async (
  { providers, store }: { readonly providers: readonly Plugged[]; readonly store: Store },
  { name, to, channel: wanted }: ProviderTest,
): Promise<ProviderTestResult> => {
  const parsed = parsePhone(to, { fictional: false });
  if ("fault" in parsed)
    return notSent(
      `${to}: not a phone number (${parsed.fault}). Write it with its country code: +447400123456`,
    );
  const { phone } = parsed;
  const plugged =
    name === undefined
      ? findServing(providers, { phone, wanted })
      : providers.find(({ provider }) => provider.name === name);
  if (!plugged) return notSent(explainNone(providers, { name, phone, wanted }));
  const [first = "sms"] = plugged.provider.channels;
  const channel = wanted === undefined ? first : asChannel(wanted);
  if (channel === undefined || !plugged.provider.channels.includes(channel))
    return notSent(
      `${plugged.provider.name} carries ${plugged.provider.channels.join(", ")}, not ${String(wanted)}.`,
    );
  const obstacle = await findObstacle({ plugged, store }, phone, channel);
  if (obstacle !== null) return notSent(obstacle);
  const handover = await sendTestMessage(plugged, { id: randomUUID(), phone, channel, now: Date.now() });
  return { kind: "sent", provider: plugged.provider.name, channel, phone: phone.e164, handover };
};

interface Route {
  readonly phone: Phone;
  readonly wanted: string | undefined;
}

const findServing = (providers: readonly Plugged[], { phone, wanted }: Route): Plugged | undefined =>
  providers.find(
    ({ provider, countries }) =>
      (countries.length === 0 || countries.includes(phone.country ?? "")) &&
      (wanted === undefined || provider.channels.some((it) => it === wanted)),
  );

const explainNone = (
  providers: readonly Plugged[],
  { name, phone, wanted }: Route & { readonly name: string | undefined },
): string =>
  name === undefined
    ? `No provider ${wanted === undefined ? "serves" : `carries ${wanted} to`} numbers of ${phone.country ?? "no country"}. ${nameConfigured(providers)}`
    : `There is no provider ${name}. ${nameConfigured(providers)}`;

/** What to do when there is no provider. */
export const explainNoProvider = `No provider is configured. Set ${describeVariables()}, or TELPROOF_PROVIDERS: see docs/providers.md.`;

const nameConfigured = (providers: readonly Plugged[]): string =>
  providers.length === 0
    ? explainNoProvider
    : `Configured: ${providers.map(({ provider }) => provider.name).join(", ")}.`;

const notSent = (why: string): ProviderTestResult => ({ kind: "not-sent", why });

const findObstacle = async (
  { plugged: { provider, countries }, store }: { readonly plugged: Plugged; readonly store: Store },
  { e164, country, type }: Phone,
  channel: Channel,
): Promise<string | null> => {
  if (isPhoneBlocked(preparePhoneRules(await store.accessRules()), e164))
    return `${e164} is blocked: see telproof rule list.`;
  if (type === "LANDLINE" && channel !== "voice") return `${e164} is a landline, which gets no ${channel}.`;
  if (countries.length > 0 && !countries.includes(country ?? ""))
    return `${provider.name} is configured for ${countries.join(", ")}, and ${e164} is of ${country ?? "no country"}.`;
  return null;
};
