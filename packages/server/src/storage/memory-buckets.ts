// Buckets in memory, for an engine that one process uses: they cost a request nothing.
import type { Bucket, RequesterStore } from "../service/requester-store.ts";

/** Remembers so many buckets; the one that was changed longest ago is forgotten first. */
export const createMemoryBuckets = (most = 100_000): RequesterStore => {
  // In the order of their last change: a Map keeps the order in which keys were added.
  const buckets = new Map<string, Bucket>();
  const keep = (name: string, bucket: Bucket): void => {
    buckets.delete(name);
    buckets.set(name, bucket);
    if (buckets.size <= most) return;
    const [oldest] = buckets.keys();
    if (oldest !== undefined) buckets.delete(oldest);
  };
  return {
    changeBuckets: async (names, decide) => {
      const found = names.flatMap((name): readonly [string, Bucket][] => {
        const bucket = buckets.get(name);
        return bucket ? [[name, bucket]] : [];
      });
      const { value, changed } = decide(new Map(found));
      for (const [name, bucket] of changed) keep(name, bucket);
      return value;
    },
  };
};
