// Who is asking: a page of one of the app's origins, or a back end that knows the app's secret. Never both.

import { secretMatches } from "../secrets/app-credentials.ts";
import type { App } from "../service/app.ts";
import type { Caller } from "../service/caller.ts";
import { normalizeOrigin, originAllowed } from "../service/origin.ts";
import { workingKeys } from "../service/secret-keys.ts";
import { networksOf } from "./ip-address.ts";

/** Who is asking, or why nobody who may. */
export type Authenticated =
  | { readonly caller: Caller }
  | { readonly denied: "foreign_origin" | "secret_in_browser" | "no_credentials" | "wrong_secret" };

/** What a request shows of its sender. */
export interface Credentials {
  readonly origin: string | undefined;
  readonly secret: string | undefined;
  /** The visitor's. */
  readonly address?: string | undefined;
  /** Unix milliseconds. */
  readonly now: number;
}

/** Tells a browser by its Origin and a back end by its secret. */
export const authenticate = (app: App, { origin, secret, address = "", now }: Credentials): Authenticated => {
  if (origin !== undefined && secret !== undefined) return { denied: "secret_in_browser" };
  if (origin !== undefined)
    return originAllowed(app, origin)
      ? {
          caller: {
            kind: "browser",
            origin: normalizeOrigin(origin),
            network: networksOf(address).at(-1)?.name ?? null,
          },
        }
      : { denied: "foreign_origin" };
  if (secret === undefined) return { denied: "no_credentials" };
  return workingKeys(app, now).some(({ digest }) => secretMatches(secret, digest))
    ? { caller: { kind: "backend" } }
    : { denied: "wrong_secret" };
};
