// OAuth's client credentials (RFC 6749 §4.4): an app key and its secret key are exchanged for an access token. Nothing is
// stored: only this server can make such a token, and it ends with the secret key that it was issued for.
import type { Request } from "express";
import type { App } from "../service/app.ts";
import type { Ports } from "../service/ports.ts";
import { workingKeys } from "../service/secret-keys.ts";
import type { SessionToken } from "../service/secrets.ts";
import { checkTokenTimes } from "../service/token-times.ts";
import { basicPair } from "./authorization.ts";
import type { Fields } from "./fields.ts";
import { findAppByPair } from "./find-app-by-pair.ts";

/** An app, and the one of its secret keys that the request showed. */
export interface Client {
  readonly app: App;
  readonly secretKey: string;
}

/** The client whose credentials are in the form, or else in a Basic header; undefined for wrong ones. */
export const findClient = async (
  ports: Pick<Ports, "store" | "clock">,
  request: Request,
  form: Fields,
): Promise<Client | undefined> => {
  const basic = basicPair(request.get("authorization"));
  const { client_id: key = basic?.name, client_secret: secretKey = basic?.password } = form;
  const app = await findAppByPair(ports, { key, secret: secretKey, origin: request.get("origin") });
  return app && typeof secretKey === "string" ? { app, secretKey } : undefined;
};

/** An access token, 40 hex digits; a dialect spells it in its own way. */
export interface AccessToken extends Pick<SessionToken, "token" | "issuedAt"> {
  /** What it was issued for. Keeps it apart from every other token of the server, such as a browser's session. */
  readonly purpose: string;
}

/** Issues and reads a dialect's access tokens. */
export interface AccessTokens {
  issue(client: Client): AccessToken;
  /** The token, if it was issued to the app; undefined for a forged, an untimely and a revoked one. */
  read(app: App, token: string): AccessToken | undefined;
}

/** The access tokens of the dialect of that name. `lifetime`: seconds. */
export const createAccessTokens = (
  { tokens, digest, clock }: Pick<Ports, "tokens" | "digest" | "clock">,
  { name, lifetime }: { readonly name: string; readonly lifetime: number },
): AccessTokens => {
  const purposeOf = ({ appKey }: App, keyDigest: string) => `${name} ${appKey} ${keyDigest}`;
  return {
    issue: ({ app, secretKey }) => {
      const purpose = purposeOf(app, digest(secretKey));
      return { ...tokens.issue(purpose, clock.wall()), purpose };
    },
    read: (app, token) => {
      const now = clock.wall();
      const issued = workingKeys(app, now)
        .flatMap((key) => {
          const purpose = purposeOf(app, key.digest);
          const read = tokens.read(purpose, token);
          return read ? [{ ...read, purpose }] : [];
        })
        .at(0);
      if (!issued) return undefined;
      const times = { from: issued.issuedAt, until: issued.issuedAt + lifetime * 1000 };
      return checkTokenTimes(times, now) === "valid" ? issued : undefined;
    },
  };
};
