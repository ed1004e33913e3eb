// Carries out what was committed: each delivery at once by the process that wrote it, again by any process when its
// lease has run out. Sends nothing for a verification that is over.
import { asOf } from "../core/verification/life.ts";
import { undeliverable } from "../core/verification/send.ts";
import type { Carrier, Dispatch } from "./carrier.ts";
import { type CommitPorts, commit, type Job, lease } from "./commit.ts";
import type { Journal } from "./journal.ts";
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
  /** Resolves when nothing is being carried out. */
  idle(): Promise<void>;
}

const maximumTries = 4;
const batch = 100;

/** The outbox over its ports. */
export const createOutbox = (ports: OutboxPorts): Outbox => {
  const running = new Set<Promise<void>>();

  const track = (work: Promise<void>): Promise<void> => {
    const done = work
      .catch((fault: unknown) => ports.journal.fault("deliver", fault))
      .finally(() => running.delete(done));
    running.add(done);
    return done;
  };

  const dispatch = (job: Job): void => void track(carryOut(ports, dispatch, job));

  return {
    dispatch,
    takeOver: async () => {
      const now = ports.clock.now();
      const taken = await ports.store.claimDeliveries(now, now + lease, batch);
      await Promise.all(taken.map((delivery) => track(resume(ports, dispatch, delivery))));
      return taken.length;
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
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
  else await ports.store.settleDelivery(delivery.id, { kind: "given-up" });
};

/** Looks at the store once more before it sends: since the promise the verification may have ended. */
const carryOut = async (ports: OutboxPorts, dispatch: Outbox["dispatch"], job: Job): Promise<void> => {
  const { store, vault, clock, carrier } = ports;
  const { delivery, app } = job;
  const { appKey, verificationId: id } = delivery;
  const now = clock.now();
  const verification = asOf((await store.find({ appKey, id })).verification, now);
  if (verification?.state !== "pending" || verification.phone !== delivery.phone)
    return store.settleDelivery(delivery.id, { kind: "given-up" });
  const code = vault.open(id, verification.code.sealed);
  const dispatched = await carrier.carry({ delivery, verification, app, code, now });
  const settlement = settled(dispatched, delivery, clock.now());
  await store.settleDelivery(delivery.id, settlement);
  return noted(ports, dispatch, { job, settlement });
};

const settled = (dispatched: Dispatch, delivery: Delivery, now: number): Settlement => {
  switch (dispatched.kind) {
    case "accepted":
      return { kind: "handed-over", provider: dispatched.provider, reference: dispatched.reference };
    case "refused":
      return { kind: "given-up" };
    case "unavailable":
      return delivery.tries + 1 >= maximumTries
        ? { kind: "given-up" }
        : { kind: "again", at: now + 1000 * 2 ** delivery.tries };
  }
};

const noted = async (
  ports: OutboxPorts,
  dispatch: Outbox["dispatch"],
  { job, settlement }: { readonly job: Job; readonly settlement: Settlement },
): Promise<void> => {
  const { appKey, verificationId: id, channel } = job.delivery;
  switch (settlement.kind) {
    case "handed-over":
      return ports.journal.note({ event: "handed-over", appKey, id, provider: settlement.provider });
    case "again":
      return;
    case "given-up": {
      ports.journal.note({ event: "undeliverable", appKey, id, channel });
      const decide = (
        known: Parameters<typeof undeliverable>[1],
        means: Parameters<typeof undeliverable>[2],
      ) => undeliverable(channel, known, means);
      await commit(ports, { app: job.app, ref: { appKey, id }, decide }, dispatch);
    }
  }
};
