// `POST /oauth2/token`: client credentials (RFC 6749 §4.4). Errors are OAuth's (§5.2), not CAMARA's problems.
import type { Request, RequestHandler } from "express";
import { basicPair } from "../../http/authorization.ts";
import { readFields } from "../../http/fields.ts";
import { findAppByPair } from "../../http/find-app-by-pair.ts";
import type { Ports } from "../../service/ports.ts";
import { issueAccessToken, tokenLifetime } from "./access-token.ts";
import { scope } from "./schema.ts";

/** Issues access tokens. */
export const tokenEndpoint =
  (ports: Ports): RequestHandler =>
  async (request, response) => {
    const { http, body } = await grantToken(ports, request);
    response.locals["outcome"] = "error" in body ? body.error : "granted";
    if (http === 401) response.set("WWW-Authenticate", 'Basic realm="Telproof"');
    response.status(http).set("Cache-Control", "no-store").json(body);
  };

interface Grant {
  readonly http: number;
  readonly body:
    | { readonly error: string; readonly error_description: string }
    | { readonly access_token: string };
}

const refuseGrant = (error: string, error_description: string, http = 400): Grant => ({
  http,
  body: { error, error_description },
});

const grantToken = async (ports: Ports, request: Request): Promise<Grant> => {
  const fields = readFields(request.body);
  if (!fields) return refuseGrant("invalid_request", "Send the parameters as a form.");
  const { grant_type, scope: wanted = scope } = fields;
  if (grant_type === undefined) return refuseGrant("invalid_request", "grant_type is required.");
  if (grant_type !== "client_credentials")
    return refuseGrant("unsupported_grant_type", "grant_type must be client_credentials.");
  const basic = basicPair(request.get("authorization"));
  const { client_id: key = basic?.name, client_secret: secret = basic?.password } = fields;
  const app = await findAppByPair(ports, { key, secret, origin: request.get("origin") });
  if (!app || typeof secret !== "string")
    return refuseGrant(
      "invalid_client",
      "Send the app key as client_id and its secret key as client_secret.",
      401,
    );
  if (typeof wanted !== "string" || !wanted.split(" ").includes(scope))
    return refuseGrant("invalid_scope", `scope must include ${scope}.`);
  const access_token = issueAccessToken(ports, app.appKey, secret);
  const body = { access_token, token_type: "Bearer", expires_in: tokenLifetime, scope };
  return { http: 200, body };
};
