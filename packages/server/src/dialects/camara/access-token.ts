// Access tokens: the app's key, and characters that only this server can make for it. Nothing is stored; a token ends with
// the secret key that it was issued for.
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { workingKeys } from "../../service/secret-keys.ts";
import { checkTokenTimes } from "../../service/token-times.ts";

/** Seconds for which a token works. */
export const tokenLifetime = 3600;

/** Keeps these tokens apart from every other token of the server, such as a browser's session. */
const purposeOf = (appKey: string, keyDigest: string): string => `camara ${appKey} ${keyDigest}`;

/** A new token for the app that has shown this secret key. */
export const issueAccessToken = (
  { tokens, digest, clock }: Ports,
  appKey: string,
  secretKey: string,
): string => `${appKey}.${tokens.issue(purposeOf(appKey, digest(secretKey)), clock.wall()).token}`;

/** The app that a token was issued to; undefined for a forged, an untimely and a revoked one. */
export const findTokenApp = async (
  { store, tokens, clock }: Ports,
  accessToken: string,
): Promise<App | undefined> => {
  const [, appKey, token] = /^([\w-]{1,64})\.([0-9a-f]{40})$/.exec(accessToken) ?? [];
  const app = appKey === undefined ? undefined : await store.app(appKey);
  if (!app || token === undefined) return undefined;
  const now = clock.wall();
  const issued = workingKeys(app, now)
    .map(({ digest }) => tokens.read(purposeOf(app.appKey, digest), token))
    .find((it) => it !== undefined);
  if (!issued) return undefined;
  const times = { from: issued.issuedAt, until: issued.issuedAt + tokenLifetime * 1000 };
  return checkTokenTimes(times, now) === "valid" ? app : undefined;
};
