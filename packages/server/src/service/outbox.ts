// Carries out what was committed: each delivery at once by the process that wrote it, again by any process when its
// lease has run out. Sends nothing for a verification that is over, nor a message that a later one has replaced.
import { operatorRefusal } from "../core/app-day.ts";
import type { VerificationEvent } from "../core/verification/event.ts";
import { recordFailure } from "../core/verification/receipt.ts";
import type { Pending, Verification } from "../core/verification/verification.ts";
import { appLimits } from "./app-limits.ts";
import type { AppStore } from "./app-store.ts";
import { type CommitPorts, commit, createReport, type Job, lease } from "./commit.ts";
import type { Delivery, DeliveryStore, Settlement } from "./delivery-store.ts";
import type { Dispatch, MessageRouter } from "./message-router.ts";
import { readCurrent } from "./read-current.ts";

/** What the outbox works with. */
export interface OutboxPorts extends CommitPorts {
  readonly store: CommitPorts["store"] & DeliveryStore & Pick<AppStore, "app">;
  readonly router: MessageRouter;
}

/** The deliveries that this process is at work on. */
export interface Outbox {
  /** Begins to carry out a delivery that was committed just now. Never throws, never waits. */
  dispatch(job: Job): void;
  /** Carries out deliveries whose process died or whose provider asked for later; returns how many. */
  takeOver(): Promise<number>;
  /** Whether so many are under way that no more should be begun than what somebody waits for. */
  isFull(): boolean;
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
  const running = new Map<string, Promise<void>>();

  const track = ({ id }: Delivery, work: Promise<void>): void => {
    const done = work
      .catch((fault: unknown) => ports.journal.fault("deliver", fault))
      .finally(() => {
        if (running.get(id) === done) running.delete(id);
      });
    running.set(id, done);
  };

  const dispatch = (job: Job): void => track(job.delivery, carryOut(ports, dispatch, job));

  const isFull = () => running.size >= mostAtOnce;

  return {
    dispatch,
    isFull,
    takeOver: async () => {
      if (isFull()) return 0;
      const now = ports.clock.now();
      const taken = await ports.store.claimDeliveries(now, now + lease, {
        limit: batch,
        except: [...running.keys()],
      });
      for (const delivery of taken) track(delivery, resume(ports, dispatch, delivery));
      return taken.length;
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
};

const resume = async (
  ports: OutboxPorts,
  dispatch: Outbox["dispatch"],
  delivery: Delivery,
): Promise<void> => {
  const app = await ports.store.app(delivery.appKey);
  if (app) await carryOut(ports, dispatch, { delivery, app });
  else await ports.store.settleDelivery(delivery.id, giveUp(ports.clock.now(), "unknown app"));
};

const giveUp = (at: number, why: string) => ({ kind: "given-up", at, why }) as const;

/** Looks at the store once more before it sends: since the promise the verification may have ended. */
const carryOut = async (ports: OutboxPorts, dispatch: Outbox["dispatch"], job: Job): Promise<void> => {
  const { store, vault, clock, router } = ports;
  const { delivery, app } = job;
  const { appKey, verificationId: id } = delivery;
  const { verification, now } = await readCurrent(ports, { appKey, id });
  if (verification?.state !== "pending" || verification.phone !== delivery.phone)
    return withdraw(ports, job, { verification, why: "ended" });
  if (delivery.tries > 0 && verification.messages.length > delivery.message)
    return withdraw(ports, job, { verification, why: "replaced" });
  const refusal = operatorRefusal(delivery.phone, {
    ...appLimits(app),
    phoneRules: await store.phoneRules(),
  });
  if (refusal) return fail(ports, dispatch, { job, settlement: giveUp(now, refusal.reason) });
  const code = vault.open(id, verification.code.sealed);
  const dispatched: Dispatch =
    now < verification.code.expiresAt
      ? await router.carry({ delivery, verification, app, code, now })
      : { kind: "refused", why: "its code has run out" };
  const settlement = toSettlement(dispatched, { delivery, verification, now: clock.now() });
  if (settlement.kind === "given-up") return fail(ports, dispatch, { job, settlement });
  return settle(ports, job, { settlement, verification });
};

interface Withdrawal {
  readonly verification: Verification | undefined;
  readonly why: Extract<VerificationEvent, { kind: "withdrawn" }>["why"];
}

/** The message is not needed any more. */
const withdraw = (ports: OutboxPorts, job: Job, { verification, why }: Withdrawal): Promise<void> => {
  const at = ports.clock.now();
  const { message, channel } = job.delivery;
  const event: VerificationEvent = { kind: "withdrawn", at, message, channel, why };
  return settle(ports, job, { settlement: giveUp(at, why), verification, event });
};

interface Settled {
  readonly settlement: Settlement;
  readonly verification: Verification | undefined;
  readonly event?: VerificationEvent | undefined;
}

/** Settles a delivery that changes nothing in its verification, with the event of that. */
const settle = async (ports: OutboxPorts, { delivery, app }: Job, it: Settled): Promise<void> => {
  const { settlement, verification, event = eventOf(delivery, settlement) } = it;
  const report =
    verification && event
      ? createReport(ports.subscribers, {
          app,
          before: verification,
          after: verification,
          events: [event],
          now: settlement.at,
        })
      : undefined;
  const wasOpen = await ports.store.settleDelivery(delivery.id, settlement, report);
  if (wasOpen && report && verification) ports.publish(app, verification, report);
};

const eventOf = (
  { message, channel, tries }: Delivery,
  settlement: Settlement,
): VerificationEvent | undefined => {
  const about = { at: settlement.at, message, channel };
  switch (settlement.kind) {
    case "handed-over":
      return { kind: "handed_over", ...about, provider: settlement.provider, again: tries > 0 };
    case "unanswered":
      return { kind: "unanswered", ...about, provider: settlement.provider, why: settlement.why };
    case "given-up":
    case "again":
    case "deferred":
      return undefined;
  }
};

interface Failed {
  readonly job: Job;
  readonly settlement: Extract<Settlement, { kind: "given-up" }>;
}

/** No provider takes the message: the delivery is settled and the verification's next step taken in one transaction. */
const fail = async (
  ports: OutboxPorts,
  dispatch: Outbox["dispatch"],
  { job: { app, delivery }, settlement }: Failed,
): Promise<void> => {
  const { appKey, verificationId: id, message } = delivery;
  const { why } = settlement;
  await commit(
    ports,
    {
      app,
      ref: { appKey, id },
      command: "step",
      settled: { id: delivery.id, settlement },
      decide: (known, context) => recordFailure({ message, provider: null, why }, known, context),
    },
    dispatch,
  );
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
      return { kind: "handed-over", at, provider: dispatched.provider, reference: dispatched.reference };
    case "unanswered":
      return { ...dispatched, at };
    case "refused":
      return { kind: "given-up", at, why: dispatched.why };
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
    ? { kind: "given-up", at: now, why }
    : { kind: "again", at };
};
