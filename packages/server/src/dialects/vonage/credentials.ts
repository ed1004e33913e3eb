// Who asks: a back end that knows the app's key pair (Basic), or one that holds an application's private key (Bearer).
// A page never does: a request that names an origin is refused.
import { createPublicKey } from "node:crypto";
import type { Request } from "express";
import { findAppByBasic } from "../../http/find-app-by-pair.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { checkTokenTimes } from "../../service/token-times.ts";
import { type Problem, tokenExpired, unauthorized } from "./errors.ts";
import { readVonageSettings, type VonageSettings } from "./settings.ts";
import { isSignedBy, readToken, type Token } from "./token.ts";

/** The app that a request speaks for, or why for none. */
export type Admitted = { readonly app: App } | { readonly problem: Problem };

const denied: Admitted = { problem: unauthorized };

/** Reads the Authorization header. */
export const admit = async (ports: Ports, request: Request): Promise<Admitted> => {
  const [, scheme = "", value = ""] = /^(\w+) +(\S+) *$/.exec(request.get("authorization") ?? "") ?? [];
  const origin = request.get("origin");
  switch (scheme.toLowerCase()) {
    case "basic":
      return byPair(ports, request);
    case "bearer":
      return origin === undefined ? byToken(ports, value) : denied;
    default:
      return denied;
  }
};

const byPair = async (ports: Ports, request: Request): Promise<Admitted> => {
  const app = await findAppByBasic(ports, request);
  return app ? { app } : denied;
};

const byToken = async (ports: Ports, value: string): Promise<Admitted> => {
  const token = readToken(value);
  if (!token) return denied;
  const apps = (await ports.store.apps())
    .map((app) => ({ app, application: readVonageSettings(app).application }))
    .filter(({ application }) => application?.applicationId === token.applicationId);
  // Nobody learns from the time it takes whether an application is registered.
  if (apps.length === 0) await isSignedBy(token, nobody);
  const signer = await findSigner(token, apps);
  if (!signer) return denied;
  switch (checkTokenTimes(token.times, ports.clock.wall())) {
    case "valid":
      return { app: signer.app };
    case "expired":
      return { problem: tokenExpired };
    case "early":
      return denied;
  }
};

const findSigner = async <T extends Pick<VonageSettings, "application">>(
  token: Token,
  apps: readonly T[],
): Promise<T | undefined> => {
  for (const it of apps) if (it.application && (await isSignedBy(token, it.application.publicKey))) return it;
  return undefined;
};

/** A key that nobody has: its modulus is no product of two primes that anybody chose. */
const nobody = createPublicKey({
  format: "jwk",
  key: { kty: "RSA", e: "AQAB", n: Buffer.alloc(256, 0xc5).toString("base64url") },
});
