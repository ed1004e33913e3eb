// Every outcome of the token endpoint.
import { expect } from "vitest";
import type { Composed } from "../../composed.fixture.ts";
import type { Row } from "../../conformance.fixture.ts";
import { askForToken, tokenPath } from "./client.fixture.ts";
import { scope } from "./schema.ts";

const credentials = async (server: Composed) => {
  const { appKey, secretKey } = await server.addApp();
  return { grant_type: "client_credentials", client_id: appKey, client_secret: secretKey };
};
const granted = {
  access_token: expect.stringMatching(/^[a-z0-9]{20}\.[0-9a-f]{40}$/),
  token_type: "Bearer",
  expires_in: 3600,
  scope,
};
const grants = (
  outcome: string,
  fields: (own: Record<string, string>) => Record<string, string>,
  [http, body]: readonly [number, unknown],
): Row => ({
  call: `POST ${tokenPath}`,
  outcome,
  http,
  body,
  reach: async (server) => askForToken(server, fields(await credentials(server))),
});
const tokenError = (http: number, error: string, error_description: string) =>
  [http, { error, error_description }] as const;

/** Rows of the token endpoint. */
export const tokens: readonly Row[] = [
  grants("an access token, for an app's key and secret", (own) => own, [200, granted]),
  grants("the same, with a scope", (own) => ({ ...own, scope: `openid ${scope}` }), [200, granted]),
  {
    call: `POST ${tokenPath}`,
    outcome: "the same, with Basic credentials",
    http: 200,
    body: granted,
    reach: async (server) => {
      const { client_id, client_secret, ...rest } = await credentials(server);
      return askForToken(server, rest, { Authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` });
    },
  },
  grants(
    "no grant_type",
    ({ grant_type: _type, ...own }) => own,
    tokenError(400, "invalid_request", "grant_type is required."),
  ),
  grants(
    "another grant_type",
    (own) => ({ ...own, grant_type: "authorization_code" }),
    tokenError(400, "unsupported_grant_type", "grant_type must be client_credentials."),
  ),
  grants(
    "a scope without that of this API",
    (own) => ({ ...own, scope: "openid" }),
    tokenError(400, "invalid_scope", `scope must include ${scope}.`),
  ),
  grants(
    "a wrong key or secret",
    (own) => ({ ...own, client_secret: "wrong" }),
    tokenError(401, "invalid_client", "Send the app key as client_id and its secret key as client_secret."),
  ),
];
