// Port to a store: counts of refused sends. What was refused is never stored one by one, so nobody can fill a disk by being refused.
import type { RefusalReason } from "../core/refusal.ts";

/** How many sends were refused for one reason, of one app, on one day, to numbers with one prefix. */
export interface RefusalCount {
  readonly appKey: string;
  /** Days since 1970 (UTC). */
  readonly day: number;
  readonly reason: RefusalReason;
  /** ISO 3166-1 alpha-2; empty if no number was read. */
  readonly country: string;
  /** E.164 without the last four digits; empty for numbers that are not told apart. */
  readonly prefix: string;
  readonly count: number;
}

/** Which counts to read. */
export interface RefusalQuery {
  readonly appKey?: string | undefined;
  /** The first and the last day. */
  readonly from: number;
  readonly to: number;
}

/** Keeps counts of refused sends. */
export interface RefusalStore {
  /**
   * Adds counts in one step. Of each app and day at most `mostPrefixes` rows have a prefix: what would be one more is counted
   * without it. Counts of an app that does not exist are left out.
   */
  addRefusals(counts: readonly RefusalCount[], mostPrefixes: number): Promise<void>;
  /** The counts of some days, the largest first. */
  refusals(query: RefusalQuery): Promise<readonly RefusalCount[]>;
}
