// The app of a key pair: what dialects whose back ends send an app key with its secret key have in common.
import type { Request } from "express";
import type { App } from "../service/app.ts";
import type { Ports } from "../service/ports.ts";
import { authenticate } from "./authenticate.ts";
import { basicPair } from "./authorization.ts";

/** A pair of keys as a client sent it. */
export interface KeyPair {
  /** The app key. */
  readonly key: unknown;
  /** The secret key. */
  readonly secret: unknown;
  /** The request's Origin header. */
  readonly origin: string | undefined;
}

/** No store is asked for what cannot be an app key. */
const possibleKey = /^[\w-]{1,64}$/;

/** The app of that key; undefined for what no app's key is. */
export const findAppByKey = async (
  { store }: Pick<Ports, "store">,
  key: unknown,
): Promise<App | undefined> =>
  typeof key === "string" && possibleKey.test(key) ? store.app(key) : undefined;

/** The app whose key and working secret key these are; undefined for a wrong pair, and for any request of a browser's page. */
export const findAppByPair = async (
  { store, clock }: Pick<Ports, "store" | "clock">,
  { key, secret, origin }: KeyPair,
): Promise<App | undefined> => {
  if (typeof secret !== "string" || origin !== undefined) return undefined;
  const app = await findAppByKey({ store }, key);
  return app && "caller" in authenticate(app, { origin, secret, now: clock.wall() }) ? app : undefined;
};

/** The same for the pair of a Basic header. */
export const findAppByBasic = async (
  ports: Pick<Ports, "store" | "clock">,
  request: Request,
): Promise<App | undefined> => {
  const { name: key, password: secret } = basicPair(request.get("authorization")) ?? {};
  return findAppByPair(ports, { key, secret, origin: request.get("origin") });
};
