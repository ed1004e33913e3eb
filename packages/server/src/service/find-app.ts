// Finds the app that a secret key belongs to, for services whose clients send nothing else. Only digests are compared.
import type { App } from "./app.ts";
import type { Ports } from "./ports.ts";
import { workingKeys } from "./secret-keys.ts";

/** The app whose secret key it is; undefined for a key of none. Secret keys are random, so no two apps share one. */
export type AppFinder = (secretKey: string) => Promise<App | undefined>;

/** A finder that remembers which app it was, and looks whether it still is: keys are rotated. */
export const createAppFinder = ({
  store,
  digest,
  clock,
}: Pick<Ports, "store" | "digest" | "clock">): AppFinder => {
  const known = new Map<string, string>();
  const isKeyOf = (app: App | undefined, wanted: string): boolean =>
    app !== undefined && workingKeys(app, clock.wall()).some((key) => key.digest === wanted);
  return async (secretKey) => {
    const wanted = digest(secretKey);
    const remembered = known.get(wanted);
    const app = remembered === undefined ? undefined : await store.app(remembered);
    if (isKeyOf(app, wanted)) return app;
    known.delete(wanted);
    const found = (await store.apps()).find((it) => isKeyOf(it, wanted));
    if (found) known.set(wanted, found.appKey);
    return found;
  };
};
