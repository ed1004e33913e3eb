// Access tokens as this API spells them: the app's key and the token.
import { type AccessTokens, type Client, createAccessTokens } from "../../http/client-credentials.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";

/** Seconds for which a token works. */
export const tokenLifetime = 3600;

const camaraTokens = (ports: Ports): AccessTokens =>
  createAccessTokens(ports, { name: "camara", lifetime: tokenLifetime });

/** A new token for a client. */
export const issueAccessToken = (ports: Ports, client: Client): string =>
  `${client.app.appKey}.${camaraTokens(ports).issue(client).token}`;

/** The app that a token was issued to; undefined for a wrong one. */
export const findTokenApp = async (ports: Ports, accessToken: string): Promise<App | undefined> => {
  const [, appKey, token] = /^([\w-]{1,64})\.([0-9a-f]{40})$/.exec(accessToken) ?? [];
  const app = appKey === undefined ? undefined : await ports.store.app(appKey);
  return app && token !== undefined && camaraTokens(ports).read(app, token) ? app : undefined;
};
