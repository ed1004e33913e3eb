// Providers that do as a test says, and a message router over them whose clock runs only while somebody waits.
import { createManualClock, type ManualClock } from "../clock/manual-clock.ts";
import type { Channel } from "../core/channel.ts";
import { defaultPolicy } from "../core/policy.ts";
import type { Pending } from "../core/verification/verification.ts";
import { simpleWorkflow } from "../core/workflow.ts";
import { type App, blankApp } from "../service/app.ts";
import type { JournalEvent } from "../service/journal.ts";
import type { Dispatch, MessageRouter, Shipment } from "../service/message-router.ts";
import { createMessageRouter, type Plugged } from "./message-router.ts";
import type { Handover, OutboundMessage, Provider } from "./provider.ts";

/** What a provider does with a message: answers, throws, never answers, or answers after some milliseconds. */
export type Behaviour =
  | Handover["kind"]
  | "throws"
  | "hangs"
  | { readonly after: number; readonly kind: Handover["kind"] };

/** A provider, what it does message by message (the last one again and again), and how it is plugged in. */
export interface Part extends Partial<Omit<Plugged, "provider">> {
  readonly name: string;
  readonly does?: readonly Behaviour[] | ((now: number) => Behaviour);
  readonly channels?: readonly Channel[];
  readonly idempotent?: boolean;
  readonly speaks?: Provider["speaks"];
}

/** A message that reached a provider. */
export interface Asked {
  readonly provider: string;
  readonly message: OutboundMessage;
  readonly did: Behaviour;
  /** Milliseconds since the start. */
  readonly at: number;
}

/** A message router under test. */
export interface RouterStage {
  readonly router: MessageRouter;
  readonly clock: ManualClock;
  readonly asked: readonly Asked[];
  readonly noted: readonly JournalEvent[];
  readonly faults: readonly string[];
  /** Carries a message to the end, and lets time run meanwhile. */
  carry(it?: Partial<Order>): Promise<Dispatch>;
  /** Names of the providers that one message reached, in order. */
  route(it?: Partial<Order>): Promise<readonly string[]>;
  /** Lets time run until `work` is done. */
  until<T>(work: Promise<T>): Promise<T>;
}

/** What a message is to be like. */
export interface Order {
  readonly app: Partial<App>;
  readonly channel: Channel;
  readonly country: string;
  readonly tries: number;
  readonly id: string;
  readonly locale: string;
}

const start = 1_700_000_000_000;

/** Live providers in their order; a test app has none but `test`. */
export const openRouter = (parts: readonly Part[], test: readonly Part[] = []): RouterStage => {
  const clock = createManualClock(start);
  const asked: Asked[] = [];
  const noted: JournalEvent[] = [];
  const faults: string[] = [];
  const journal = {
    note: (event: JournalEvent) => void noted.push(event),
    fault: (doing: string) => void faults.push(doing),
  };
  const plug = ({ countries = [], rate = null, timeout = 4000, ...it }: Part): Plugged => ({
    provider: provider(it, clock, asked),
    countries,
    rate,
    timeout,
  });
  const router = createMessageRouter(
    { live: parts.map(plug), test: test.map(plug) },
    { clock, journal, linkOf: ({ id }) => `https://verify.example/l/${id}` },
  );
  const until = async <T>(work: Promise<T>): Promise<T> => {
    let open = true;
    const done = work.finally(() => {
      open = false;
    });
    for (let turn = 0; open; turn += 1) {
      if (turn > 1000) throw new Error("it never ends");
      await new Promise((resolve) => setImmediate(resolve));
      if (open) clock.advance(50);
    }
    return done;
  };
  const carry: RouterStage["carry"] = (it = {}) => until(router.carry(shipment(it, clock.now())));
  const route: RouterStage["route"] = async (it) => {
    const before = asked.length;
    await carry(it);
    return asked.slice(before).map(({ provider: name }) => name);
  };
  return { router, clock, asked, noted, faults, carry, route, until };
};

const provider = (
  { name, does = ["accepted"], channels = ["sms"], idempotent = false, ...rest }: Part,
  clock: ManualClock,
  asked: Asked[],
): Provider => {
  let turn = 0;
  return {
    name,
    channels,
    idempotent,
    ...(rest.speaks && { speaks: rest.speaks }),
    send: async (message) => {
      const did =
        typeof does === "function"
          ? does(clock.now())
          : (does[Math.min(turn, does.length - 1)] ?? "accepted");
      turn += 1;
      asked.push({ provider: name, message, did, at: clock.now() - start });
      if (did === "throws") throw new Error("boom");
      if (did === "hangs") return new Promise<Handover>(() => {});
      if (typeof did === "string") return answer(did);
      await new Promise<void>((resolve) => void clock.after(did.after, resolve));
      return answer(did.kind);
    },
  };
};

const answer = (kind: Handover["kind"]): Handover => {
  switch (kind) {
    case "accepted":
      return { kind, reference: "ref" };
    case "busy":
      return { kind, why: "429", retryAfter: null };
    case "refused":
    case "unavailable":
    case "unanswered":
      return { kind, why: "42 because" };
  }
};

/** A message as the outbox hands it over. */
export const shipment = (
  { app, channel = "sms", country = "GB", tries = 0, id = "v-1", locale = "en" }: Partial<Order>,
  now: number,
): Shipment => {
  const verification: Pending = {
    id: "v",
    appKey: "app",
    phone: "+447400123456",
    phoneType: "MOBILE",
    callingCode: "44",
    country,
    origin: null,
    locale,
    message: {},
    reference: null,
    createdAt: now,
    policy: defaultPolicy,
    workflow: simpleWorkflow(channel, 600, null),
    scenario: null,
    state: "pending",
    step: 0,
    messages: [{ channel, at: now, delivery: "sent" }],
    code: { sealed: "", guesses: 0, expiresAt: now + 600_000 },
    givenCode: null,
    nextStepAt: null,
    expiresAt: now + 900_000,
  };
  const delivery = { id, appKey: "app", verificationId: "v", phone: verification.phone, channel, message: 1 };
  return {
    delivery: { ...delivery, createdAt: now, tries },
    verification,
    app: {
      ...blankApp({ appKey: "app", name: "Acme", test: false, createdAt: now }),
      secretDigest: "",
      sealedSecret: null,
      ...app,
    },
    code: "123456",
    now,
    leasedUntil: now + 15_000,
  };
};
