// An app's secret key on the command line: made, replaced, and what is kept of it.
import { newSecretKey } from "../secrets/app-credentials.ts";
import { deriveKey, digest } from "../secrets/keys.ts";
import { createSeal, sealContext } from "../secrets/seal.ts";
import type { App } from "../service/app.ts";
import { workingOldKeys } from "../service/secret-keys.ts";
import { readDuration } from "./duration.ts";

/** What app's secrets are sealed with. */
export interface Keys {
  readonly secret: string;
}

/** What is kept of a secret key: a digest to know it by, and the key itself, sealed, for signatures keyed with it. */
export const keepSecretKey = (appKey: string, secretKey: string, { secret }: Keys) => ({
  secretDigest: digest(secretKey),
  sealedSecret: createSeal(deriveKey(secret, "texts")).close(secretKey, sealContext.secretKey(appKey)),
});

/** The app with a new secret key. The old ones stop at once, or keep working for the time that `keepOld` says. */
export const replaceSecretKey = (
  app: App,
  keys: Keys,
  { keepOld, now }: { readonly keepOld: string | undefined; readonly now: number },
): { readonly app: App; readonly secretKey: string } => {
  const secretKey = newSecretKey();
  const until = keepOld === undefined ? undefined : now + readDuration("--keep-old", keepOld);
  const oldKeys =
    until === undefined
      ? []
      : [{ digest: app.secretDigest, sealed: app.sealedSecret, until }, ...workingOldKeys(app, now)];
  return { app: { ...app, ...keepSecretKey(app.appKey, secretKey, keys), oldKeys }, secretKey };
};

/** When the old keys that still work stop working, for `app show`. */
export const describeOldKeys = (app: App, now: number): readonly string[] =>
  workingOldKeys(app, now).map(({ until }) => new Date(until).toISOString());
