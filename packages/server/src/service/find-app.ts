// Finds the app that a secret key belongs to, for services whose clients send nothing else. Only digests are compared.
import type { App } from "./app.ts";
import type { Ports } from "./ports.ts";

/** The app whose secret key it is; undefined for a key of none. Secret keys are random, so no two apps share one. */
export type AppFinder = (secretKey: string) => Promise<App | undefined>;

/** A finder that remembers which app it was, and looks whether it still is: keys are rotated. */
export const createAppFinder = ({ store, digest }: Pick<Ports, "store" | "digest">): AppFinder => {
  const known = new Map<string, string>();
  return async (secretKey) => {
    const wanted = digest(secretKey);
    const remembered = known.get(wanted);
    const app = remembered === undefined ? undefined : await store.app(remembered);
    if (app?.secretDigest === wanted) return app;
    known.delete(wanted);
    const found = (await store.apps()).find(({ secretDigest }) => secretDigest === wanted);
    if (found) known.set(wanted, found.appKey);
    return found;
  };
};
