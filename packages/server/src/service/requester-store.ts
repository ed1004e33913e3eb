// Port to a store: what visitors' networks may still ask for. Types only.

/** What is left of a limit, as of a moment. */
export interface Bucket {
  readonly tokens: number;
  /** Unix milliseconds. */
  readonly at: number;
}

/** Buckets by name. */
export type Buckets = ReadonlyMap<string, Bucket>;

/** What a decision makes of the buckets that it was given: those that change, and the caller's value. */
export interface DecidedBuckets<T> {
  readonly value: T;
  readonly changed: Buckets;
}

/**
 * Buckets that all processes on a database share. They may be forgotten when the store is opened again, and after a day without
 * a change.
 */
export interface RequesterStore {
  /** Decides on the buckets of these names, in one step; a name that was never changed has none. `decide` may be called again. */
  changeBuckets<T>(names: readonly string[], decide: (found: Buckets) => DecidedBuckets<T>): Promise<T>;
}
