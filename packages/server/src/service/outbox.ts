// Carries out what was committed: each delivery at once by the process that wrote it, again by any process when its
// lease has run out. Sends nothing for a verification that is over, nor a message that a later one has replaced.
import { operatorRefusal } from "../core/app-day.ts";
import { asOf } from "../core/verification/life.ts";
import { undeliverable } from "../core/verification/receipt.ts";
import type { Pending } from "../core/verification/verification.ts";
import { appLimits } from "./app-limits.ts";
import type { Carrier, Dispatch } from "./carrier.ts";
import { type CommitPorts, commit, type Job, lease } from "./commit.ts";
import type { Journal } from "./journal.ts";
import { sentNotice } from "./notices.ts";
import type { Delivery, Settlement } from "./store.ts";

/** What the outbox works with. */
export interface OutboxPorts extends CommitPorts {
  readonly carrier: Carrier;
  readonly journal: Journal;
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
  else await giveUp(ports, delivery, "unknown app");
};

const giveUp = ({ store, clock }: OutboxPorts, { id }: Delivery, why: string): Promise<void> =>
  store.settleDelivery(id, { kind: "given-up", at: clock.now(), why });

/** Looks at the store once more before it sends: since the promise the verification may have ended. */
const carryOut = async (ports: OutboxPorts, dispatch: Outbox["dispatch"], job: Job): Promise<void> => {
  const { store, vault, clock, carrier } = ports;
  const { delivery, app } = job;
  const { appKey, verificationId: id } = delivery;
  const now = clock.now();
  const verification = asOf((await store.find({ appKey, id })).verification, now);
  if (verification?.state !== "pending" || verification.phone !== delivery.phone)
    return giveUp(ports, delivery, "over");
  const refusal = operatorRefusal(delivery.phone, {
    ...appLimits(app),
    phoneRules: await store.phoneRules(),
  });
  if (refusal) return giveUp(ports, delivery, refusal.reason);
  if (delivery.tries > 0 && verification.sends > delivery.message) return giveUp(ports, delivery, "replaced");
  const code = vault.open(id, verification.code.sealed);
  const dispatched: Dispatch =
    now < verification.code.expiresAt
      ? await carrier.carry({ delivery, verification, app, code, now })
      : { kind: "refused", why: "its code has run out" };
  const settlement = settled(dispatched, { delivery, verification, now: clock.now() });
  const taken = settlement.kind === "handed-over";
  const notice = taken ? sentNotice(app, { verification, delivery }, settlement.at) : undefined;
  await store.settleDelivery(delivery.id, settlement, notice);
  if (notice) ports.notify(app, notice.notices);
  return noted(ports, dispatch, { job, settlement });
};

interface Attempt {
  readonly delivery: Delivery;
  readonly verification: Pending;
  readonly now: number;
}

const settled = (dispatched: Dispatch, attempt: Attempt): Settlement => {
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
      return postponed(attempt, dispatched.why);
  }
};

/** Back-off, until the next step can be taken instead or the code has run out. */
const postponed = ({ delivery, verification, now }: Attempt, why: string): Settlement => {
  const at = now + Math.min(1000 * 2 ** delivery.tries, longestPause);
  const enough = verification.nextStepAt !== null && delivery.tries + 1 >= triesBeforeNextStep;
  return enough || at >= verification.code.expiresAt
    ? { kind: "given-up", at: now, why }
    : { kind: "again", at };
};

const noted = async (
  ports: OutboxPorts,
  dispatch: Outbox["dispatch"],
  { job, settlement }: { readonly job: Job; readonly settlement: Settlement },
): Promise<void> => {
  const { appKey, verificationId: id, channel, message, tries } = job.delivery;
  switch (settlement.kind) {
    case "handed-over":
      return ports.journal.note({
        event: tries === 0 ? "handed-over" : "handed-over-again",
        appKey,
        id,
        provider: settlement.provider,
      });
    case "unanswered":
      return ports.journal.note({ event: "unanswered", appKey, id, provider: settlement.provider });
    case "again":
    case "deferred":
      return;
    case "given-up": {
      const { why } = settlement;
      ports.journal.note({ event: "undeliverable", appKey, id, channel, why });
      await commit(
        ports,
        {
          app: job.app,
          ref: { appKey, id },
          decide: (known, means) => undeliverable({ message, why }, known, means),
        },
        dispatch,
      );
    }
  }
};
