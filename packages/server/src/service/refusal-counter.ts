// Counts refused sends in memory and writes the counts from time to time: a refusal itself writes nothing.
import type { RefusalReason } from "../core/refusal.ts";
import type { Clock } from "./clock.ts";
import type { RefusalCount, RefusalStore } from "./refusal-store.ts";

/** A send that was refused. */
export interface RefusedSend {
  readonly appKey: string;
  readonly reason: RefusalReason;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** E.164; undefined if no number was read. */
  readonly phone: string | undefined;
}

/** Counts of refused sends that are not written yet. */
export interface RefusalCounter {
  count(refused: RefusedSend): void;
  /** Writes what was counted since the last time. After a fault it is counted further. */
  flush(): Promise<void>;
}

/** Days for which counts are kept. */
export const refusalDays = 90;
const dayMs = 86_400_000;
/** Rows of one app and day with a prefix, and as many counts in memory. */
const mostPrefixes = 1000;
/** The finest prefix is that of a block of 10,000 numbers. */
const hiddenDigits = 4;

/** The day (UTC) of a moment, counted from 1970. */
export const dayOf = (at: number): number => Math.floor(at / dayMs);

const keyOf = ({ appKey, day, reason, country, prefix }: RefusalCount): string =>
  [appKey, day, reason, country, prefix].join(" ");

/** A counter over a store. */
export const createRefusalCounter = ({
  store,
  clock,
}: {
  readonly store: Pick<RefusalStore, "addRefusals">;
  readonly clock: Clock;
}): RefusalCounter => {
  let counted = new Map<string, RefusalCount>();
  const prefixes = new Map<string, number>();

  const add = (it: RefusalCount): void => {
    const { appKey, prefix } = it;
    const isNew = prefix !== "" && !counted.has(keyOf(it));
    const known = prefixes.get(appKey) ?? 0;
    const bounded = isNew && known >= mostPrefixes ? { ...it, prefix: "" } : it;
    if (isNew && bounded === it) prefixes.set(appKey, known + 1);
    const before = counted.get(keyOf(bounded))?.count ?? 0;
    counted.set(keyOf(bounded), { ...bounded, count: it.count + before });
  };

  return {
    count: ({ appKey, reason, country, phone = "" }) =>
      add({
        appKey,
        day: dayOf(clock.now()),
        reason,
        country: country ?? "",
        prefix: phone.slice(0, -hiddenDigits),
        count: 1,
      }),
    flush: async () => {
      if (counted.size === 0) return;
      const counts = [...counted.values()];
      counted = new Map();
      prefixes.clear();
      try {
        await store.addRefusals(counts, mostPrefixes);
      } catch (fault) {
        counts.forEach(add);
        throw fault;
      }
    },
  };
};
