// iDenfy's two paths. Source: iDenfy's documentation of phone verification.
// Where it is silent: a second send to a number that is being verified answers 409, as the service behind it does; an
// unknown `request_id` is not verified; without `sender_name` the text begins with the app's name, as iDenfy's began with its own.
import type { Dialect } from "../../http/dialect.ts";
import { createDialect } from "../../http/dialect-routes.ts";
import { serve } from "../../http/endpoint.ts";
import type { Ports } from "../../service/ports.ts";
import { checkEndpoint, sendEndpoint } from "./endpoints.ts";
import { idenfyFault } from "./errors.ts";
import { idenfyPipeline } from "./pipeline.ts";

/** iDenfy's phone verification. */
export const idenfyDialect = (ports: Ports): Dialect => {
  const pipeline = idenfyPipeline(ports);
  const routes = {
    "/fraud/send-sms": { POST: serve(pipeline, sendEndpoint(ports)) },
    "/fraud/verify-sms": { POST: serve(pipeline, checkEndpoint(ports)) },
  };
  return createDialect(["/fraud/"], routes, { fault: idenfyFault });
};
