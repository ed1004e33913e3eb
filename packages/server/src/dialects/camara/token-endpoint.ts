// `POST /oauth2/token`: client credentials (RFC 6749 §4.4). Errors are OAuth's (§5.2), not CAMARA's problems.
import type { Request, RequestHandler } from "express";
import { findClient } from "../../http/client-credentials.ts";
import { readFields } from "../../http/fields.ts";
import { type Reply, writeReply } from "../../http/reply.ts";
import type { Ports } from "../../service/ports.ts";
import { issueAccessToken, tokenLifetime } from "./access-token.ts";
import { scope } from "./schema.ts";

/** Issues access tokens. */
export const tokenEndpoint =
  (ports: Ports): RequestHandler =>
  async (request, response) => {
    writeReply(response, await grantToken(ports, request));
  };

const headers = { "Cache-Control": "no-store" };

const refuseGrant = (error: string, error_description: string): Reply => ({
  status: 400,
  headers,
  body: { error, error_description },
  outcome: error,
});

const unknownClient: Reply = {
  ...refuseGrant("invalid_client", "Send the app key as client_id and its secret key as client_secret."),
  status: 401,
  headers: { ...headers, "WWW-Authenticate": 'Basic realm="Telproof"' },
};

const grantToken = async (ports: Ports, request: Request): Promise<Reply> => {
  const fields = readFields(request.body);
  if (!fields) return refuseGrant("invalid_request", "Send the parameters as a form.");
  const { grant_type, scope: wanted = scope } = fields;
  if (grant_type === undefined) return refuseGrant("invalid_request", "grant_type is required.");
  if (grant_type !== "client_credentials")
    return refuseGrant("unsupported_grant_type", "grant_type must be client_credentials.");
  const client = await findClient(ports, request, fields);
  if (!client) return unknownClient;
  if (typeof wanted !== "string" || !wanted.split(" ").includes(scope))
    return refuseGrant("invalid_scope", `scope must include ${scope}.`);
  const access_token = issueAccessToken(ports, client);
  const body = { access_token, token_type: "Bearer", expires_in: tokenLifetime, scope };
  return { headers, body, outcome: "granted" };
};
