// KPN's access tokens: 28 characters that tell the server whose they are and until when, kept nowhere. A changed secret
// key ends those that it was traded for.
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";

/** Seconds for which a token is good. */
export const tokenLife = 3599;

/** The server's tokens for this purpose: not the same as any that a browser can get. */
const purpose = ({ appKey, secretDigest }: App): string => `kpn ${appKey} ${secretDigest}`;

/** One byte of an app, before the token proper: it spares looking at most other apps, and makes 28 characters. */
const mark = ({ digest }: Ports, app: App): string =>
  Buffer.from(digest(purpose(app)), "base64url")
    .subarray(0, 1)
    .toString("hex");

/** A token for the app, and when it was made (Unix ms). */
export const issueAccessToken = (
  ports: Ports,
  app: App,
): { readonly accessToken: string; readonly issuedAt: number } => {
  const { token, issuedAt } = ports.tokens.issue(purpose(app), ports.clock.wall());
  return { accessToken: Buffer.from(mark(ports, app) + token, "hex").toString("base64url"), issuedAt };
};

/** Finds the app that a token was made for; undefined for a forged or an old one. */
export type AccessTokens = (accessToken: string) => Promise<App | undefined>;

const mostRemembered = 1000;

/** Reads tokens; remembers whose they were, so that only a token's first use has to look through the apps. */
export const createAccessTokens = (ports: Ports): AccessTokens => {
  const owners = new Map<string, string>();
  const opens = (app: App, accessToken: string): boolean => {
    const hex = Buffer.from(accessToken, "base64url").toString("hex");
    if (!hex.startsWith(mark(ports, app))) return false;
    const read = ports.tokens.read(purpose(app), hex.slice(2));
    return read !== undefined && ports.clock.wall() < read.issuedAt + tokenLife * 1000;
  };
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
