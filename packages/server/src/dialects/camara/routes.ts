// CAMARA One Time Password SMS v1.1.1. Source: its OpenAPI document and test definitions (camaraproject/OTPValidation).
// Where they leave it open: access tokens are issued at `/oauth2/token`; a newer code for the number expires the older one.
import { type RequestHandler, Router } from "express";
import type { Dialect } from "../../http/dialect.ts";
import { answerFault, notFound } from "../../http/faults.ts";
import type { Ports } from "../../service/ports.ts";
import { serve, setCorrelator } from "./endpoint.ts";
import { sendCodeEndpoint, validateCodeEndpoint } from "./endpoints.ts";
import { camaraFault } from "./problem.ts";
import { tokenEndpoint } from "./token-endpoint.ts";

const api = "/one-time-password-sms";
const oauth = "/oauth2";

/** CAMARA's API with its token endpoint. */
export const camaraDialect = (ports: Ports): Dialect => {
  const router = Router({ caseSensitive: true });
  const post = (path: string, handler: RequestHandler) =>
    router
      .route(path)
      .post(handler)
      .all((_request, response) => answerFault(response.set("Allow", "POST"), 405, camaraFault(405)));

  router.use(api, setCorrelator(ports));
  post(`${api}/v1/send-code`, serve(ports, sendCodeEndpoint(ports)));
  post(`${api}/v1/validate-code`, serve(ports, validateCodeEndpoint(ports)));
  post(`${oauth}/token`, tokenEndpoint(ports));
  for (const path of [api, oauth]) router.use(path, notFound(camaraFault));
  return { prefixes: [`${api}/`, `${oauth}/`], router, fault: camaraFault };
};
