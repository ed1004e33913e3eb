// Which app a request speaks for: by key and secret among its parameters, by Basic, or by a signature.
import type { Request } from "express";
import { basicPair } from "../../http/authorization.ts";
import type { Fields } from "../../http/fields.ts";
import { findAppByKey, findAppByPair, type KeyPair } from "../../http/find-app-by-pair.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import type { Failure } from "./schema.ts";
import { isSigned } from "./signature.ts";
import { badCredentials, type Call, missingCredential } from "./wire.ts";

/** The app that is spoken for, or why none. */
export type Admission = { readonly app: App } | { readonly failure: Failure };

/** Admits a request whose credentials are an app's. One that comes from a browser's page never is. */
export const admit = async (
  ports: Ports,
  call: Call,
  { request, parameters }: { readonly request: Request; readonly parameters: Fields },
): Promise<Admission> => {
  const { api_key, api_secret, sig } = parameters;
  const basic = basicPair(request.get("authorization"));
  const origin = request.get("origin");
  if (api_secret === undefined && sig === undefined && basic)
    return checkPair(ports, call, { key: basic.name, secret: basic.password, origin });
  if (api_key === undefined || api_key === "") return { failure: missingCredential("api_key") };
  if (api_secret !== undefined && api_secret !== "")
    return checkPair(ports, call, { key: api_key, secret: api_secret, origin });
  if (sig === undefined || sig === "") return { failure: missingCredential("api_secret") };
  if (parameters["timestamp"] === undefined) return { failure: missingCredential("timestamp") };
  const app = await findAppByKey(ports, api_key);
  const secrets = app ? ports.signingKeysOf(app) : [];
  const genuine =
    origin === undefined && secrets.some((secret) => isSigned(parameters, secret, ports.clock.wall()));
  return app && genuine ? { app } : { failure: badCredentials(call) };
};

const checkPair = async (ports: Ports, call: Call, pair: KeyPair): Promise<Admission> => {
  const app = await findAppByPair(ports, pair);
  return app ? { app } : { failure: badCredentials(call) };
};
