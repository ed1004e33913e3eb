// Does what is due: workflow steps, expiries, deliveries of processes that died, retention. Due times are in the store, so a new
// process continues where another stopped.
import { stepDue } from "../core/verification/send.ts";
import type { AppStore } from "./app-store.ts";
import { type CommitPorts, commit } from "./commit.ts";
import type { MaintenanceStore } from "./maintenance-store.ts";
import type { Outbox } from "./outbox.ts";
import type { Readiness } from "./readiness.ts";
import type { RefusalCounter } from "./refusal-counter.ts";
import { createRetention } from "./retention.ts";
import { StoreOutageError } from "./store-outage.ts";
import type { Ref } from "./verification-store.ts";
import { type Webhooks, webhookWaits } from "./webhooks.ts";

/** What the scheduler works with. */
export interface SchedulerPorts extends CommitPorts {
  readonly store: CommitPorts["store"] & Pick<AppStore, "app"> & MaintenanceStore;
  readonly outbox: Outbox;
  readonly webhooks: Pick<Webhooks, "takeOver">;
  readonly readiness: Readiness;
  readonly refusals: RefusalCounter;
}

/** Looks for what is due, again and again. */
export interface Scheduler {
  start(): void;
  /** Resolves when nothing more is begun. */
  stop(): Promise<void>;
  /** Does now what is due now. */
  tick(): Promise<void>;
}

const pause = 250;
/** Milliseconds until a step that failed is tried again. */
const failurePause = 60_000;
/** Milliseconds until a step is tried again that met an outage, or an app that is locked: meanwhile others have their turn. */
const outagePause = 1000;
const checkEvery = 10_000;
/** Rows of each kind whose waits are bounded at once. */
const boundBatch = 500;
/** Batches at a time: servers whose clocks differ add to them without end. The rest follows at the next check. */
const mostBatches = 100;
/** After an outage, milliseconds until deliveries of others are claimed: first who has one notes what came of it. */
const settlingTime = 2000;

/** The scheduler over its ports; it does nothing until it is started. */
export const createScheduler = (ports: SchedulerPorts): Scheduler => {
  let stopped = false;
  let cancel: (() => void) | undefined;
  let running: Promise<void> = Promise.resolve();
  let looping: Promise<void> = Promise.resolve();
  const failed: FailedSteps = new Map();
  const retention = createRetention(ports);
  let checkAt = 0;

  let isFailing = false;
  let claimsFrom = 0;
  const mayClaim = (): boolean => ports.clock.now() >= claimsFrom;

  /** A failing store fails several times a second; only the first fault is reported. */
  const noteFault = (fault: unknown): void => {
    if (fault instanceof StoreOutageError) claimsFrom = ports.clock.now() + settlingTime;
    if (!isFailing) ports.journal.fault("tick", fault);
    isFailing = true;
  };

  const tick = (): Promise<void> => {
    running = running
      .then(() => work(ports, { failed, isStopped: () => stopped, mayClaim }))
      .then(() => {
        isFailing = false;
      }, noteFault);
    return running;
  };

  /** Notices a store that can't be written even if no request comes, writes counts, bounds waits of a clock that was ahead. */
  const check = async (): Promise<void> => {
    const now = ports.clock.now();
    if (now < checkAt) return;
    checkAt = now + checkEvery;
    if (!(await ports.readiness.check())) return;
    await ports.refusals.flush();
    const bounds = { now, webhookWaits, limit: boundBatch };
    for (let batch = 0; batch < mostBatches && !stopped; batch += 1)
      if ((await ports.store.boundWaits(bounds)) === 0) return;
  };

  const loop = async (): Promise<void> => {
    await tick();
    await check().catch((fault: unknown) => ports.journal.fault("check", fault));
    if (!stopped) cancel = ports.clock.after(pause, begin);
  };

  const begin = (): void => {
    looping = loop();
  };

  return {
    start: () => {
      begin();
      retention.start();
    },
    stop: async () => {
      stopped = true;
      cancel?.();
      await Promise.all([running, looping, retention.stop()]);
    },
    tick,
  };
};

/** Ids of verifications whose step failed, with the time at which each is tried again, in Unix milliseconds. */
type FailedSteps = Map<string, number>;

interface Progress {
  readonly failed: FailedSteps;
  readonly isStopped: () => boolean;
  /** Whether deliveries and webhook requests may be claimed now. */
  readonly mayClaim: () => boolean;
}

const work = async (ports: SchedulerPorts, progress: Progress): Promise<void> => {
  const { isStopped, mayClaim } = progress;
  while (!isStopped() && (await turn(ports, progress)) > 0);
  while (!isStopped() && mayClaim() && (await ports.webhooks.takeOver()) > 0);
};

/** Takes a few steps and deliveries in one transaction that requests share, so that requests come in between. */
const turn = async (ports: SchedulerPorts, { failed, mayClaim }: Progress): Promise<number> => {
  const claim = async () => (mayClaim() ? ports.outbox.takeOver() : 0);
  const [steps, deliveries] = await Promise.all([takeSteps(ports, failed), claim()]);
  return steps + deliveries;
};

/**
 * Takes due steps and returns how many: none while the outbox is full, or their messages would pile up in memory. One that
 * fails is left for a minute, so that the others have their turn however many fail.
 */
const takeSteps = async (ports: SchedulerPorts, failed: FailedSteps): Promise<number> => {
  if (ports.outbox.isFull()) return 0;
  const now = ports.clock.now();
  const { stepsATurn } = ports.store;
  for (const [id, again] of failed) if (again <= now) failed.delete(id);
  const due = await ports.store.due(now, stepsATurn + failed.size);
  const refs = due.filter(({ id }) => !failed.has(id)).slice(0, stepsATurn);
  const results = await Promise.all(refs.map((ref) => takeStep(ports, ref)));
  refs.forEach(({ id }, index) => {
    if (results[index] === "failed") failed.set(id, now + failurePause);
    if (results[index] === "outage") failed.set(id, now + outagePause);
  });
  return results.filter((result) => result === "taken").length;
};

/** Resolves with what came of the step. A fault of one step does not stop the others. */
const takeStep = async (ports: SchedulerPorts, ref: Ref): Promise<"taken" | "failed" | "outage"> => {
  try {
    const app = await ports.store.app(ref.appKey);
    if (!app) return "failed";
    await commit(ports, { app, ref, command: "step", decide: stepDue }, ports.outbox.dispatch);
    return "taken";
  } catch (fault) {
    if (fault instanceof StoreOutageError) return "outage";
    ports.journal.fault("step", fault);
    return "failed";
  }
};
