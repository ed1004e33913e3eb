// KPN's paths: its gateway trades an app's key and secret for a token and passes forms on to Nexmo Verify v1.

import { type Request, type RequestHandler, type Response, Router } from "express";
import { basicPair } from "../../http/authorization.ts";
import type { Dialect } from "../../http/dialect.ts";
import { type Fields, readFields } from "../../http/fields.ts";
import { findAppByPair } from "../../http/find-app-by-pair.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { answerPlainly, gatewayError, kpnFault, type Reason } from "./kpn-gateway.ts";
import { type AccessTokens, createAccessTokens, issueAccessToken, tokenLife } from "./kpn-token.ts";
import { requestVerification } from "./requests.ts";
import type { Operation } from "./routes.ts";
import { checkVerification, controlVerification } from "./running.ts";
import { searchVerifications } from "./search.ts";

const base = "/communication/nexmo";
const oauth = "/oauth/client_credential";

/** KPN's Verify API, which is Nexmo's behind a gateway. */
export const kpnDialect = (ports: Ports): Dialect => ({
  prefixes: [`${base}/`, `${oauth}/`],
  router: kpnRoutes(ports),
  fault: kpnFault(ports),
});

const kpnRoutes = (ports: Ports): Router => {
  const router = Router({ caseSensitive: true });
  const tokens = createAccessTokens(ports);
  const post = (path: string, handler: RequestHandler) =>
    router
      .route(path)
      .post(handler)
      .all((_request, response) => refuse(ports, response.set("Allow", "POST"), 405));
  post(`${oauth}/accesstoken`, exchangeCredentials(ports));
  post(`${base}/verify`, passedOn(ports, tokens, requestVerification));
  post(`${base}/verify/check`, passedOn(ports, tokens, checkVerification));
  post(`${base}/verify/search`, passedOn(ports, tokens, searchVerifications));
  post(`${base}/verify/control`, passedOn(ports, tokens, controlVerification));
  for (const prefix of [base, oauth])
    router.use(prefix, (_request, response) => refuse(ports, response, 404));
  return router;
};

const refuse = (ports: Ports, response: Response, why: number | Reason): void => {
  const error = gatewayError(ports, why);
  answerPlainly(response, Number(error.status), error);
};

/** The fields of a form; undefined for anything else, which KPN's gateway does not take. */
const formOf = (request: Request): Fields | undefined =>
  request.is("json") ? undefined : readFields(request.body);

/** Trades a key and a secret for a token, RFC 6749's client credentials with the grant's type in the query. */
const exchangeCredentials =
  (ports: Ports): RequestHandler =>
  async (request, response) => {
    const form = formOf(request);
    if (!form) return refuse(ports, response, 400);
    const grant = request.query["grant_type"] ?? form["grant_type"];
    if (grant !== "client_credentials") return refuse(ports, response, badGrant);
    const basic = basicPair(request.get("authorization"));
    const { client_id: key = basic?.name, client_secret: secret = basic?.password } = form;
    const app = await findAppByPair(ports, { key, secret, origin: request.get("origin") });
    if (!app || typeof secret !== "string") return refuse(ports, response, badClient);
    answerPlainly(response, 200, grantToken(ports, { app, secretKey: secret }));
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
const grantToken = (ports: Ports, traded: { readonly app: App; readonly secretKey: string }) => {
  const { app } = traded;
  const { accessToken, issuedAt } = issueAccessToken(ports, traded);
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
    expires_in: String(tokenLife),
    refresh_count: "0",
    status: "approved",
  };
};

/** Passes a form on to Nexmo's operation, without the fields that KPN has not. */
const passedOn =
  (ports: Ports, tokens: AccessTokens, run: Operation): RequestHandler =>
  async (request, response) => {
    const token = /^Bearer +(\S+) *$/i.exec(request.get("authorization") ?? "")?.[1];
    const fromPage = request.get("origin") !== undefined;
    const app = token === undefined || fromPage ? undefined : await tokens(token);
    if (!app) return refuse(ports, response, 401);
    const form = formOf(request);
    if (!form) return refuse(ports, response, 400);
    const { workflow_id: _workflow, pin_code: _code, ...parameters } = form;
    const answer = await run(ports, app, parameters);
    response.locals["outcome"] = "status" in answer ? answer.status : "list";
    answerPlainly(response, 200, answer);
  };
