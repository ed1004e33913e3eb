// Which channels can reach a number: those with a provider that the number's type allows.
import { type Channel, channels } from "../core/channel.ts";
import { fictionOf } from "../core/phone/fictional.ts";
import type { ParsedPhone, Phone } from "../core/phone/phone-number.ts";
import type { Refusal } from "../core/refusal.ts";
import type { Workflow } from "../core/workflow.ts";
import { type App, acceptsEveryCountry } from "./app.ts";
import type { MessageRouter } from "./message-router.ts";

/** A channel and whether it can be used. */
export interface Offer {
  readonly channel: Channel;
  readonly available: boolean;
}

/** The app's channels in its order, for one number or for any. */
export const offers = (router: MessageRouter, app: App, phone?: Phone): readonly Offer[] => {
  const carried = router.channels(app, phone?.country ?? undefined);
  return app.channels.map((channel) => ({
    channel,
    available:
      carried.includes(channel) && (phone === undefined || unreachable(app, phone, channel) === null),
  }));
};

/**
 * The workflow without the steps that cannot reach the number, such as an SMS to a landline: a code that cannot arrive must not
 * replace one that has. The other steps keep their times, except that the first one is due at once. If no step is left, or the
 * number is invalid, the workflow is returned unchanged, and the send is refused with the reason.
 */
export const reachableSteps = (
  router: MessageRouter,
  app: App,
  { parsed, workflow }: { readonly parsed: ParsedPhone; readonly workflow: Workflow },
): Workflow => {
  if ("fault" in parsed) return workflow;
  const usable = offers(router, app, parsed.phone).filter(({ available }) => available);
  let waited = 0;
  const [first, ...later] = workflow.flatMap((step) => {
    waited += step.wait;
    if (!usable.some(({ channel }) => channel === step.channel)) return [];
    const wait = waited;
    waited = 0;
    return [{ ...step, wait }];
  });
  return first ? [{ ...first, wait: 0, code: "new" }, ...later] : workflow;
};

/** Why a number may not be sent a code on a channel, if so. */
export const sendObstacle = (
  router: MessageRouter,
  app: App,
  { phone, channel }: { readonly phone: Phone; readonly channel: Channel },
): Refusal | null => {
  const country = phone.country;
  if (country === null || (!acceptsEveryCountry(app) && !app.countries.includes(country)))
    return { reason: "country_not_allowed", country: country ?? "" };
  if (
    !channels.includes(channel) ||
    !app.channels.includes(channel) ||
    !router.channels(app, country).includes(channel)
  )
    return { reason: "channel_unavailable", why: "no_provider" };
  return unreachable(app, phone, channel);
};

const unreachable = (app: App, phone: Phone, channel: Channel): Refusal | null => {
  if (phone.type === "LANDLINE" && channel !== "voice")
    return { reason: "channel_unavailable", why: "landline" };
  const fiction = app.test ? fictionOf(phone.e164) : undefined;
  switch (fiction?.kind) {
    case "blocked-country":
      return { reason: "country_not_allowed", country: phone.country ?? "" };
    case "send-failure":
      return { reason: "channel_unavailable", why: "undeliverable" };
    case "voice-only":
      return channel === "voice" ? null : { reason: "channel_unavailable", why: "voice_only" };
    case "plain":
    case "fixed-code":
    case "scenario":
    case "rate-limited":
    case undefined:
      return null;
  }
};
