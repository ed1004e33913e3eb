// The secret keys that work for an app: its current one, and those that it replaced and its owner lets work on for a while.
import type { App, KeptSecretKey, OldSecretKey } from "./app.ts";

/** The replaced keys that still work at `now` (Unix milliseconds), the newest first. */
export const workingOldKeys = ({ oldKeys }: Pick<App, "oldKeys">, now: number): readonly OldSecretKey[] =>
  oldKeys.filter(({ until }) => now < until);

/** Every key that works at `now` (Unix milliseconds), the current one first. */
export const workingKeys = (
  app: Pick<App, "secretDigest" | "sealedSecret" | "oldKeys">,
  now: number,
): readonly KeptSecretKey[] => [
  { digest: app.secretDigest, sealed: app.sealedSecret },
  ...workingOldKeys(app, now),
];
