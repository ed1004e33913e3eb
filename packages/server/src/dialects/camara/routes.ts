// CAMARA One Time Password SMS v1.1.1. Source: its OpenAPI document and test definitions (camaraproject/OTPValidation).
// Where they leave it open: access tokens are issued at `/oauth2/token`; a newer code for the number expires the older one.
import type { Dialect } from "../../http/dialect.ts";
import { createDialect } from "../../http/dialect-routes.ts";
import { serve } from "../../http/endpoint.ts";
import type { Ports } from "../../service/ports.ts";
import { sendCodeEndpoint, validateCodeEndpoint } from "./endpoints.ts";
import { apiPath, camaraFault } from "./errors.ts";
import { camaraPipeline } from "./pipeline.ts";
import { tokenEndpoint } from "./token-endpoint.ts";

/** CAMARA's API with its token endpoint. */
export const camaraDialect = (ports: Ports): Dialect => {
  const pipeline = camaraPipeline(ports);
  const routes = {
    [`${apiPath}v1/send-code`]: { POST: serve(pipeline, sendCodeEndpoint(ports)) },
    [`${apiPath}v1/validate-code`]: { POST: serve(pipeline, validateCodeEndpoint(ports)) },
    "/oauth2/token": { POST: tokenEndpoint(ports) },
  };
  return createDialect([apiPath, "/oauth2/"], routes, { fault: camaraFault(ports) });
};
