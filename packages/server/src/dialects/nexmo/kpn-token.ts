// KPN's access tokens: 28 characters that do not name their app, so that a new one's app is looked for among all.
import { type AccessTokens, type Client, createAccessTokens } from "../../http/client-credentials.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";

/** Seconds for which a token works. */
export const tokenLifetime = 3599;

const kpnTokens = (ports: Ports): AccessTokens =>
  createAccessTokens(ports, { name: "kpn", lifetime: tokenLifetime });

/** The first byte, which makes 28 characters of a token's 27. */
const markOf = ({ digest }: Ports, purpose: string): string =>
  Buffer.from(digest(purpose), "base64url").toString("hex", 0, 1);

/** A new token for a client, and when it was issued (Unix ms). */
export const issueAccessToken = (
  ports: Ports,
  client: Client,
): { readonly accessToken: string; readonly issuedAt: number } => {
  const { token, purpose, issuedAt } = kpnTokens(ports).issue(client);
  return { accessToken: Buffer.from(markOf(ports, purpose) + token, "hex").toString("base64url"), issuedAt };
};

/** Finds the app that a token was issued to; undefined for a wrong one. */
export type TokenAppFinder = (accessToken: string) => Promise<App | undefined>;

const mostRemembered = 1000;

/** Remembers whose tokens were, so that only a token's first use has to look through the apps. */
export const createTokenAppFinder = (ports: Ports): TokenAppFinder => {
  const tokens = kpnTokens(ports);
  const appKeys = new Map<string, string>();
  const isOf = (app: App, accessToken: string): boolean => {
    const hex = Buffer.from(accessToken, "base64url").toString("hex");
    const read = tokens.read(app, hex.slice(2));
    return read !== undefined && hex.startsWith(markOf(ports, read.purpose));
  };
  return async (accessToken) => {
    if (!/^[\w-]{28}$/.test(accessToken)) return undefined;
    const known = appKeys.get(accessToken);
    const candidates = known === undefined ? await ports.store.apps() : [await ports.store.app(known)];
    const app = candidates.find((it) => it !== undefined && isOf(it, accessToken));
    if (!app) return undefined;
    if (appKeys.size >= mostRemembered) appKeys.clear();
    appKeys.set(accessToken, app.appKey);
    return app;
  };
};
