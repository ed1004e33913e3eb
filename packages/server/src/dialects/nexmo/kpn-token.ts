// KPN's access tokens: 28 characters that tell the server whose they are and until when, kept nowhere. They end
// with the secret key that they were traded for.
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { workingKeys } from "../../service/secret-keys.ts";
import { checkTokenTimes } from "../../service/token-times.ts";

/** Seconds for which a token is good. */
export const tokenLife = 3599;

/** The server's tokens for this purpose: not the same as any that a browser can get. */
const purpose = ({ appKey }: App, keyDigest: string): string => `kpn ${appKey} ${keyDigest}`;

/** One byte of an app, before the token proper: it spares looking at most other apps, and makes 28 characters. */
const mark = ({ digest }: Ports, tokenPurpose: string): string =>
  Buffer.from(digest(tokenPurpose), "base64url").subarray(0, 1).toString("hex");

/** A token for the app, traded for this secret key of its, and when it was made (Unix ms). */
export const issueAccessToken = (
  ports: Ports,
  { app, secretKey }: { readonly app: App; readonly secretKey: string },
): { readonly accessToken: string; readonly issuedAt: number } => {
  const tokenPurpose = purpose(app, ports.digest(secretKey));
  const { token, issuedAt } = ports.tokens.issue(tokenPurpose, ports.clock.wall());
  return {
    accessToken: Buffer.from(mark(ports, tokenPurpose) + token, "hex").toString("base64url"),
    issuedAt,
  };
};

/** Finds the app that a token was made for; undefined for a forged or an old one. */
export type AccessTokens = (accessToken: string) => Promise<App | undefined>;

const mostRemembered = 1000;

/** Reads tokens; remembers whose they were, so that only a token's first use has to look through the apps. */
export const createAccessTokens = (ports: Ports): AccessTokens => {
  const owners = new Map<string, string>();
  const opensFor = (tokenPurpose: string, accessToken: string): boolean => {
    const hex = Buffer.from(accessToken, "base64url").toString("hex");
    if (!hex.startsWith(mark(ports, tokenPurpose))) return false;
    const read = ports.tokens.read(tokenPurpose, hex.slice(2));
    if (!read) return false;
    const times = { from: read.issuedAt, until: read.issuedAt + tokenLife * 1000 };
    return checkTokenTimes(times, ports.clock.wall()) === "valid";
  };
  const opens = (app: App, accessToken: string): boolean =>
    workingKeys(app, ports.clock.wall()).some(({ digest }) => opensFor(purpose(app, digest), accessToken));
  const owner = async (accessToken: string): Promise<App | undefined> => {
    const known = owners.get(accessToken);
    const candidates = known === undefined ? await ports.store.apps() : [await ports.store.app(known)];
    return candidates.find((app) => app !== undefined && opens(app, accessToken));
  };
  return async (accessToken) => {
    if (!/^[\w-]{28}$/.test(accessToken)) return undefined;
    const app = await owner(accessToken);
    if (!app) return undefined;
    if (owners.size >= mostRemembered) owners.clear();
    owners.set(accessToken, app.appKey);
    return app;
  };
};
