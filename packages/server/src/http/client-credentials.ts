// OAuth's client credentials (RFC 6749 §4.4): an app key and its secret key that are exchanged for an access token.
import type { Request } from "express";
import type { App } from "../service/app.ts";
import type { Ports } from "../service/ports.ts";
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
