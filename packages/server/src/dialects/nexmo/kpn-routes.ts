// KPN's paths: its gateway trades an app's key and secret for a token and passes forms on to Nexmo Verify v1.

import type { Request, RequestHandler } from "express";
import { backEndToken } from "../../http/authorization.ts";
import { type Client, findClient } from "../../http/client-credentials.ts";
import type { Dialect } from "../../http/dialect.ts";
import { createDialect } from "../../http/dialect-routes.ts";
import { type BackEnd, type Pipeline, serve } from "../../http/endpoint.ts";
import { type Fields, readFields } from "../../http/fields.ts";
import { writeReply } from "../../http/reply.ts";
import type { Ports } from "../../service/ports.ts";
import { checkEndpoint, controlEndpoint } from "./check-endpoints.ts";
import { type GatewayError, gatewayError, kpnFault, type Reason, renderGatewayReply } from "./kpn-errors.ts";
import { createTokenAppFinder, issueAccessToken, tokenLifetime } from "./kpn-token.ts";
import { explainInvalidFields, type NexmoOptions, outcomeOf } from "./pipeline.ts";
import { requestEndpoint } from "./request-endpoints.ts";
import type { Answer } from "./schema.ts";
import { searchEndpoint } from "./search-endpoint.ts";

const base = "/communication/nexmo";
const oauth = "/oauth/client_credential";

/** KPN's Verify API, which is Nexmo's behind a gateway. */
export const kpnDialect = (ports: Ports): Dialect => {
  const pipeline = kpnPipeline(ports);
  const routes = {
    [`${oauth}/accesstoken`]: { POST: tokenEndpoint(ports) },
    [`${base}/verify`]: { POST: serve(pipeline, requestEndpoint(ports)) },
    [`${base}/verify/check`]: { POST: serve(pipeline, checkEndpoint(ports)) },
    [`${base}/verify/search`]: { POST: serve(pipeline, searchEndpoint(ports)) },
    [`${base}/verify/control`]: { POST: serve(pipeline, controlEndpoint(ports)) },
  };
  return createDialect([`${base}/`, `${oauth}/`], routes, { fault: kpnFault(ports) });
};

/** The fields of a form; undefined for anything else, which KPN's gateway does not take. */
const formOf = (request: Request): Fields | undefined =>
  request.is("json") ? undefined : readFields(request.body);

/** Passes forms on to Nexmo's endpoints, without the fields that KPN has not. */
const kpnPipeline = (ports: Ports): Pipeline<BackEnd, Answer | GatewayError, NexmoOptions> => {
  const findApp = createTokenAppFinder(ports);
  return {
    admit: async (request) => {
      const token = backEndToken(request);
      const app = token === undefined ? undefined : await findApp(token);
      if (!app) return { answer: gatewayError(ports, 401) };
      const form = formOf(request);
      if (!form) return { answer: gatewayError(ports, 400) };
      const { workflow_id: _workflow, pin_code: _code, ...fields } = form;
      return { sender: { app }, fields };
    },
    explainFields: explainInvalidFields,
    render: (answer) => ({
      ...renderGatewayReply(answer),
      outcome: "transactionId" in answer ? answer.name : outcomeOf(answer),
    }),
    fault: kpnFault(ports),
  };
};

/** Exchanges credentials for a token; the grant's type is in the query, other than in RFC 6749. */
const tokenEndpoint =
  (ports: Ports): RequestHandler =>
  async (request, response) =>
    writeReply(response, renderGatewayReply(await exchangeCredentials(ports, request)));

const exchangeCredentials = async (ports: Ports, request: Request): Promise<object> => {
  const form = formOf(request);
  if (!form) return gatewayError(ports, 400);
  const grant = request.query["grant_type"] ?? form["grant_type"];
  if (grant !== "client_credentials") return gatewayError(ports, badGrant);
  const client = await findClient(ports, request, form);
  return client ? grantToken(ports, client) : gatewayError(ports, badClient);
};

const badGrant: Reason = {
  status: 400,
  name: "UnsupportedGrantType",
  message: "grant_type has to be client_credentials.",
  info: "Send grant_type in the query.",
};

const badClient: Reason = {
  status: 401,
  name: "InvalidClient",
  message: "client_id or client_secret is invalid.",
  info: "Send the app key as client_id and its secret key as client_secret.",
};

const product = "Verify - Nexmo";

/** The answer with all of KPN's fields; what a client uses of it are the token and its life. */
const grantToken = (ports: Ports, client: Client) => {
  const { app } = client;
  const { accessToken, issuedAt } = issueAccessToken(ports, client);
  return {
    refresh_token_expires_in: "0",
    api_product_list: `[${product}]`,
    api_product_list_json: [product],
    organization_name: "kpn",
    developer_email: "",
    token_type: "Bearer",
    issued_at: String(issuedAt),
    client_id: app.appKey,
    access_token: accessToken,
    application_name: app.name,
    scope: "",
    expires_in: String(tokenLifetime),
    refresh_count: "0",
    status: "approved",
  };
};
