// Removes what need not be kept any longer: as much as there is, in small steps with pauses, so that no request notices.
import type { Clock } from "./clock.ts";
import type { Journal } from "./journal.ts";
import type { MaintenanceStore, PurgeOrder } from "./maintenance-store.ts";
import { dayOf, refusalDays } from "./refusal-counter.ts";

/** What retention works with. */
export interface RetentionPorts {
  readonly store: Pick<MaintenanceStore, "purge" | "purgeBatch" | "tidy">;
  readonly clock: Clock;
  readonly journal: Pick<Journal, "fault">;
}

/** Removes again and again what has become old. */
export interface Retention {
  start(): void;
  /** Resolves when nothing more is removed. */
  stop(): Promise<void>;
}

const roundEvery = 60_000;
/** Short enough to remove more than a process adds. */
const stepPause = 10;
const keptFor = 7 * 86_400_000;

/** The retention of a store; it does nothing until it is started. */
export const createRetention = ({ store, clock, journal }: RetentionPorts): Retention => {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let endPause = (): void => undefined;

  const pause = async (ms: number): Promise<void> => {
    if (stopped) return;
    await new Promise<void>((resolve) => {
      const cancel = clock.after(ms, resolve);
      endPause = () => {
        cancel();
        resolve();
      };
    });
  };

  const runRound = async (): Promise<void> => {
    const order = orderAt(clock.now(), store.purgeBatch);
    while (!stopped && (await store.purge(order)) > 0) await pause(stepPause);
    if (!stopped) await store.tidy();
  };

  const run = async (): Promise<void> => {
    while (!stopped) {
      await runRound().catch((fault: unknown) => journal.fault("purge", fault));
      await pause(roundEvery);
    }
  };

  return {
    start: () => {
      running = run();
    },
    stop: async () => {
      stopped = true;
      endPause();
      await running;
    },
  };
};

/** The same for all steps of a round, so that it ends whatever becomes old meanwhile. */
const orderAt = (now: number, limit: number): PurgeOrder => ({
  now,
  before: now - keptFor,
  refusalsBefore: dayOf(now) - refusalDays,
  limit,
});
