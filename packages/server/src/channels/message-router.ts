// Words a message and chooses who carries it: by channel, country and health, one provider after the other until one
// answers. A provider that takes too long, throws or answers nonsense may have sent the message: that is not tried
// again elsewhere unless the app allows a second copy.
import { type Channel, channels } from "../core/channel.ts";
import type { Identity } from "../core/verification/verification.ts";
import type { App } from "../service/app.ts";
import type { Clock } from "../service/clock.ts";
import type { Journal } from "../service/journal.ts";
import type { Dispatch, MessageRouter, Shipment } from "../service/message-router.ts";
import { createHealth, type Health } from "./health.ts";
import { createPace, type Pace } from "./pace.ts";
import type { Handover, OutboundMessage, Provider } from "./provider.ts";
import { chooseOwnText } from "./wording/own-text.ts";
import { wordMessage } from "./wording/wording.ts";

/** A provider and when to use it. */
export interface Plugged {
  readonly provider: Provider;
  /** ISO 3166-1 alpha-2; empty: everywhere. */
  readonly countries: readonly string[];
  /** Messages a second; null: as many as there are. */
  readonly rate: number | null;
  /** How long it may take to answer, in milliseconds. */
  readonly timeout: number;
}

/** Providers of test apps and of live ones, the preferred first; a test app's message never reaches the latter. */
export interface Providers {
  readonly test: readonly Plugged[];
  readonly live: readonly Plugged[];
}

/** What a message router needs. */
export interface RouterPorts {
  readonly clock: Clock;
  readonly journal: Pick<Journal, "note" | "fault">;
  /** URL by which a verification's phone can verify without typing. */
  readonly linkOf: (it: Identity) => string;
}

/** How long one step may look for a provider, in ms. */
const stepLimit = 10_000;
/** The search ends so long before its lease does, in ms: its end has to be noted before another process may look. */
const leaseReserve = 1000;
/** With less time than this a provider is not asked any more, in ms: it would only look as if it did not answer. */
const leastTime = 500;

interface Line extends Plugged {
  readonly pace: Pace;
}

/** A message router over the configured providers. */
export const createMessageRouter = (providers: Providers, ports: RouterPorts): MessageRouter => {
  const health = createHealth(ports);
  const line = (it: Plugged): Line => ({ ...it, pace: createPace(ports.clock, it.rate) });
  const lines = { test: providers.test.map(line), live: providers.live.map(line) };
  const of = (app: App) => (app.test ? lines.test : lines.live);
  return {
    channels: (app, country) =>
      channels.filter((channel) => of(app).some((it) => serves(it, channel, country))),
    carry: async (shipment) => {
      const { channel } = shipment.delivery;
      const { country } = shipment.verification;
      const able = of(shipment.app).filter((it) => serves(it, channel, country));
      if (able.length === 0) return { kind: "refused", why: "no provider for this channel and country" };
      const ranked = able.toSorted((a, b) => rank(health, a, country) - rank(health, b, country));
      const mayRepeat = shipment.app.lostAnswer === "resend" && shipment.delivery.tries === 0;
      return offerToProviders(ranked, {
        shipment,
        health,
        ports,
        mayRepeat,
        end: Math.min(ports.clock.now() + stepLimit, shipment.leasedUntil - leaseReserve),
      });
    },
    observe: ({ country, events }) => {
      for (const event of events)
        if (event.kind === "delivered") health.heardOf(event.provider, country, true);
        else if (event.kind === "undeliverable" && event.provider !== null)
          health.heardOf(event.provider, country, false);
    },
  };
};

const serves = ({ provider, countries }: Plugged, channel: Channel, country: string | undefined): boolean =>
  provider.channels.includes(channel) &&
  (country === undefined || countries.length === 0 || countries.includes(country));

const rank = (health: Health, { provider }: Line, country: string): number =>
  health.losesMost(provider.name, country) ? 1 : 0;

interface Search {
  readonly shipment: Shipment;
  readonly health: Health;
  readonly ports: RouterPorts;
  /** Whether a second copy, and no third, is allowed after an answer was lost. */
  readonly mayRepeat: boolean;
  /** When the step is over, in Unix milliseconds. */
  readonly end: number;
}

/** One provider after the other, within the step's limit. */
const offerToProviders = async (lines: readonly Line[], it: Search): Promise<Dispatch> => {
  let { mayRepeat } = it;
  // Nobody was asked: it counts as untried.
  if (timeLeft(it) < leastTime) return { kind: "deferred", at: it.ports.clock.now() };
  let last: Dispatch = { kind: "unavailable", why: "every provider is down" };
  for (const line of lines) {
    if (timeLeft(it) < leastTime) break;
    if (!it.health.admits(line.provider.name)) continue;
    const dispatch = await offerToProvider(line, it);
    const lost = dispatch.kind === "unanswered";
    if (dispatch.kind === "accepted" || dispatch.kind === "refused" || (lost && !mayRepeat)) return dispatch;
    // A message that only waits for its turn counts as untried, and one that may have been sent is not untried.
    if (dispatch.kind !== "deferred" || mayRepeat === it.mayRepeat) last = asUnavailable(dispatch);
    if (lost) mayRepeat = false;
  }
  return last;
};

const timeLeft = ({ end, ports }: Search): number => end - ports.clock.now();

const asUnavailable = (dispatch: Exclude<Dispatch, { kind: "accepted" | "refused" }>): Dispatch =>
  dispatch.kind === "unanswered" ? { kind: "unavailable", why: dispatch.why } : dispatch;

/** One provider, when its turn has come; again at a later turn while it is busy and there is time. */
const offerToProvider = async (line: Line, it: Search): Promise<Dispatch> => {
  const { clock } = it.ports;
  for (;;) {
    const wait = line.pace.turn();
    if (wait === null || wait > timeLeft(it) - leastTime)
      return { kind: "deferred", at: line.pace.laterTurn() };
    if (wait > 0) await waitFor(clock, wait);
    const handover = await tryTwice(line, it);
    if (handover.kind !== "busy") {
      if (handover.kind === "accepted") line.pace.noteAccepted();
      return toDispatch(handover, line.provider.name);
    }
    if (line.pace.noteBusy(handover.retryAfter))
      it.ports.journal.note({ event: "provider_busy", provider: line.provider.name });
  }
};

const waitFor = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(ms, resolve);
  });

/** A vendor that recognises the message may be asked twice: it cannot become two. */
const tryTwice = async (line: Line, it: Search): Promise<Handover> => {
  const first = await tryOnce(line, it);
  if (first.kind !== "unanswered" || !line.provider.idempotent || timeLeft(it) < leastTime) return first;
  const second = await tryOnce(line, it);
  // That it takes nothing now does not say that it took nothing before.
  return second.kind === "unavailable" || second.kind === "busy" ? first : second;
};

const tryOnce = async ({ provider, timeout }: Line, it: Search): Promise<Handover> => {
  const { health, ports } = it;
  const message = composeMessage(it.shipment, provider, ports);
  const giveUp = new AbortController();
  const late = new Promise<Handover>((resolve) => {
    giveUp.signal.addEventListener("abort", () => resolve({ kind: "unanswered", why: "timeout" }));
  });
  const cancel = ports.clock.after(Math.min(timeout, timeLeft(it)), () => giveUp.abort());
  const handover = await Promise.race([
    late,
    sendByProvider(provider, message, { ports, signal: giveUp.signal }),
  ]);
  cancel();
  // A busy provider works: only one that cannot be reached opens the circuit.
  const failed = handover.kind === "unavailable" || handover.kind === "unanswered";
  health.recordAttempt(provider.name, failed ? "failed" : "worked");
  return handover;
};

const sendByProvider = async (
  provider: Provider,
  message: OutboundMessage,
  { ports, signal }: { readonly ports: RouterPorts; readonly signal: AbortSignal },
): Promise<Handover> => {
  try {
    return await provider.send(message, signal);
  } catch (fault) {
    ports.journal.fault(`provider ${provider.name}`, fault);
    return { kind: "unanswered", why: "fault" };
  }
};

const toDispatch = (handover: Exclude<Handover, { kind: "busy" }>, provider: string): Dispatch => {
  switch (handover.kind) {
    case "accepted":
    case "unanswered":
      return { ...handover, provider };
    case "refused":
    case "unavailable":
      return { ...handover, why: `${provider}: ${handover.why}` };
  }
};

const composeMessage = (
  { delivery, verification, app, code, now }: Shipment,
  provider: Provider,
  { linkOf }: RouterPorts,
): OutboundMessage => {
  const { channel, id, appKey, phone, createdAt } = delivery;
  const { country, workflow, messages } = verification;
  const step = workflow[messages[delivery.message - 1]?.step ?? verification.step];
  // A person may ask for a channel that is no step: then the step's wording and sender are not this message's.
  const own = step?.channel === channel ? step : undefined;
  const options = { ...app.message, ...verification.message };
  const brand = options.brand ?? app.name;
  const minutes = Math.max(1, Math.round((verification.code.expiresAt - now) / 60_000));
  const locale = own?.language ?? verification.locale ?? app.locale;
  const asked = own?.template ?? verification.message.template;
  // A call is worded for the ear: texts for the eye are not read out.
  const text =
    asked === undefined && channel !== "voice" ? chooseOwnText(app.texts, { locale, country }) : undefined;
  const words = wordMessage(
    { brand, code, minutes },
    {
      channel,
      locale,
      country,
      template: asked ?? text?.text ?? app.message.template ?? null,
      codePlaceholder: verification.message.codePlaceholder,
      // Each wants the last line for itself, and the hash was asked for.
      host: options.appHash === undefined ? app.host : null,
      appHash: options.appHash ?? null,
      link: options.link ? linkOf(verification) : null,
      speaks: (language) => provider.speaks?.(language) ?? true,
    },
  );
  const sender = own?.sender ?? options.sender ?? null;
  const message = { id, appKey, phone, country, channel, brand, code, minutes, sender, createdAt };
  return { ...message, ...words, language: text?.language ?? words.language };
};
