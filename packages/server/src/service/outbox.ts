// Hands committed messages to providers: each delivery at once by the process that wrote it, and by any process when its
// lease has run out. Sends nothing for a verification that is over, nor a message that a later one has replaced.
import { operatorRefusal } from "../core/app-day.ts";
import { accept } from "../core/verification/decision.ts";
import type { VerificationEvent } from "../core/verification/event.ts";
import { asOf, expiryOf } from "../core/verification/life.ts";
import { recordFailure } from "../core/verification/receipt.ts";
import { boundVerification } from "../core/verification/times-ahead.ts";
import type { Pending, Verification } from "../core/verification/verification.ts";
import { appLimits } from "./app-limits.ts";
import type { AppStore } from "./app-store.ts";
import { type CommitPorts, commit, type Job, lease, type Order } from "./commit.ts";
import type { Delivery, DeliveryStore, Reported, Settlement } from "./delivery-store.ts";
import type { Lease } from "./lease.ts";
import type { Dispatch, MessageRouter } from "./message-router.ts";
import { createEventBatch } from "./webhook-subscriber.ts";

/** What the outbox works with. */
export interface OutboxPorts extends CommitPorts {
  readonly store: CommitPorts["store"] & DeliveryStore & Pick<AppStore, "app">;
  readonly router: MessageRouter;
}

/** Hands deliveries to the message router. */
export interface Outbox {
  /** Begins to carry out a delivery that was committed just now. Never throws, never waits. */
  dispatch(job: Job): void;
  /** Carries out deliveries whose process died or whose provider asked for later; returns how many. */
  takeOver(): Promise<number>;
  /** Whether so many are under way that nothing should be begun that can wait. */
  isFull(): boolean;
  /** Resolves when what an app has under way now is carried out; what begins meanwhile is not waited for. */
  waitFor(appKey: string): Promise<void>;
  /** Resolves when nothing is being carried out. */
  idle(): Promise<void>;
}

/** Tries before the workflow's next step is taken instead; without one it is tried as long as the code lives. */
const triesBeforeNextStep = 4;
const longestPause = 30_000;
const batch = 8;
const mostAtOnce = 1000;

/** The outbox over its ports. */
export const createOutbox = (ports: OutboxPorts): Outbox => {
  const running = new Map<string, { readonly appKey: string; readonly done: Promise<void> }>();

  const track = ({ id, appKey }: Delivery, work: Promise<void>): void => {
    const done = work
      .catch((fault: unknown) => ports.journal.fault("deliver", fault))
      .finally(() => {
        if (running.get(id)?.done === done) running.delete(id);
      });
    running.set(id, { appKey, done });
  };

  const dispatch = (job: Job): void => track(job.delivery, carryOut(ports, dispatch, job));

  const isFull = () => running.size >= mostAtOnce;

  return {
    dispatch,
    isFull,
    takeOver: async () => {
      if (isFull()) return 0;
      const now = ports.clock.now();
      const leasedUntil = now + lease;
      const taken = await ports.store.claimDeliveries(now, leasedUntil, {
        limit: batch,
        except: [...running.keys()],
      });
      for (const delivery of taken) track(delivery, resume(ports, dispatch, { delivery, leasedUntil }));
      return taken.length;
    },
    waitFor: async (appKey) => {
      const own = [...running.values()].filter((it) => it.appKey === appKey);
      await Promise.all(own.map(({ done }) => done));
    },
    idle: async () => {
      while (running.size > 0) await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
};

const resume = async (
  ports: OutboxPorts,
  dispatch: Outbox["dispatch"],
  claimed: Omit<Job, "app">,
): Promise<void> => {
  const { delivery, leasedUntil } = claimed;
  const app = await ports.store.app(delivery.appKey);
  if (app) await carryOut(ports, dispatch, { ...claimed, app });
  else
    await ports.store.settleDelivery(
      { id: delivery.id, leasedUntil },
      giveUp(ports.clock.now(), "unknown app"),
    );
};

const giveUp = (at: number, why: string) => ({ kind: "given_up", at, why }) as const;

/** Reads the verification once more before it sends: it may have ended since the message was committed. */
const carryOut = async (ports: OutboxPorts, dispatch: Outbox["dispatch"], job: Job): Promise<void> => {
  const { store, vault, clock, router } = ports;
  const { delivery, app, leasedUntil } = job;
  const { appKey, verificationId: id } = delivery;
  const record = createRecorder(ports, dispatch, job);
  const phoneRules = await store.phoneRules();
  const found = await store.verification(appKey, id);
  // Reading may have taken seconds.
  const now = clock.now();
  const verification = readNow(found, now);
  if (verification?.state !== "pending") return record.withdrawal("ended");
  if (isReplaced(delivery, verification)) return record.withdrawal("replaced");
  const refusal = operatorRefusal(delivery.phone, { ...appLimits(app), phoneRules });
  if (refusal) return record.settlement(giveUp(now, refusal.reason));
  const code = vault.open(id, verification.code.sealed);
  const dispatched: Dispatch =
    now < verification.code.expiresAt
      ? await router.carry({ delivery, verification, app, code, now, leasedUntil })
      : { kind: "refused", why: "its code has run out" };
  return record.settlement(toSettlement(dispatched, { delivery, verification, now: clock.now() }));
};

/** Whether the person changed the number since, or a message that was tried before has a later one after it. */
const isReplaced = ({ phone, tries, message }: Delivery, it: Pending): boolean =>
  it.phone !== phone || (tries > 0 && it.messages.length > message);

/** The verification as of `now`: expired if its session has run out, with no time further ahead than its policy allows. */
const readNow = (it: Verification | undefined, now: number): Verification | undefined =>
  asOf(boundVerification(it, now), now);

/** Records what a delivery came to. Another process may have settled it meanwhile: then nothing is recorded. */
const createRecorder = (
  ports: OutboxPorts,
  dispatch: Outbox["dispatch"],
  { app, delivery, leasedUntil }: Job,
) => {
  const { store, clock, subscribers } = ports;
  const { appKey, verificationId: id, message, channel, tries } = delivery;
  const held: Lease = { id: delivery.id, leasedUntil };
  const append = async (settlement: Settlement, event: VerificationEvent): Promise<void> => {
    const now = clock.now();
    const report = (before: Verification): Reported => {
      const after = readNow(before, now) ?? before;
      const events = [...expiryOf(before, after), event];
      return {
        verification: after,
        batch: createEventBatch(subscribers, { app, before, after, events, now }),
      };
    };
    const about = { appKey, verificationId: id, report };
    const { batch, verification } = (await store.settleDelivery(held, settlement, about)) ?? {};
    if (batch && verification) ports.publish(app, verification, batch);
  };
  const giveUpAndGoOn = async (settlement: Extract<Settlement, { kind: "given_up" }>): Promise<void> => {
    const failure = { message, provider: null, why: settlement.why };
    const decide: Order["decide"] = (found, context) =>
      found.isDeliveryOpen ? recordFailure(failure, found, context) : accept(found);
    const ref = { appKey, id, delivery: held };
    await commit(ports, { app, ref, command: "step", settlement, decide }, dispatch);
  };
  return {
    /** The message is not needed any more. */
    withdrawal: (why: Extract<VerificationEvent, { kind: "withdrawn" }>["why"]): Promise<void> => {
      const at = ports.clock.now();
      return append(giveUp(at, why), { kind: "withdrawn", at, message, channel, why });
    },
    settlement: async (it: Settlement): Promise<void> => {
      const about = { at: it.at, message, channel };
      switch (it.kind) {
        case "accepted":
          return append(it, { kind: "accepted", ...about, provider: it.provider, again: tries > 0 });
        case "unanswered":
          return append(it, { kind: "unanswered", ...about, provider: it.provider, why: it.why });
        case "given_up":
          // The workflow's next step is taken in the same transaction.
          return giveUpAndGoOn(it);
        case "again":
        case "deferred":
          return void (await store.settleDelivery(held, it));
      }
    },
  };
};

interface Attempt {
  readonly delivery: Delivery;
  readonly verification: Pending;
  readonly now: number;
}

const toSettlement = (dispatched: Dispatch, attempt: Attempt): Settlement => {
  const at = attempt.now;
  switch (dispatched.kind) {
    case "accepted":
      return { kind: "accepted", at, provider: dispatched.provider, reference: dispatched.reference };
    case "unanswered":
      return { ...dispatched, at };
    case "refused":
      return { kind: "given_up", at, why: dispatched.why };
    case "deferred":
      return dispatched;
    case "unavailable":
      return postpone(attempt, dispatched.why);
  }
};

/** Back-off, until the next step can be taken instead or the code has run out. */
const postpone = ({ delivery, verification, now }: Attempt, why: string): Settlement => {
  const at = now + Math.min(1000 * 2 ** delivery.tries, longestPause);
  const enough = verification.nextStepAt !== null && delivery.tries + 1 >= triesBeforeNextStep;
  return enough || at >= verification.code.expiresAt
    ? { kind: "given_up", at: now, why }
    : { kind: "again", at };
};
