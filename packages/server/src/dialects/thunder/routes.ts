// ThunderSMS' Verify API, version 2. Source: MobTexting's documentation, of which ThunderSMS is a white label.
// Where it is silent: errors are those of its framework; `foreign_id`, `reference` and `template` are read beside and
// inside `payload`; an unknown id is found by no look-up, which answers as a check does; what a look-up says of a
// verification that is over is the word of a check.
import type { Dialect } from "../../http/dialect.ts";
import { createDialect } from "../../http/dialect-routes.ts";
import { serve } from "../../http/endpoint.ts";
import type { Ports } from "../../service/ports.ts";
import { cancelEndpoint, checkEndpoint, searchEndpoint } from "./endpoints.ts";
import { thunderFault } from "./errors.ts";
import { methodOf, thunderPipeline } from "./pipeline.ts";
import { flatEndpoint, sendEndpoint } from "./send-endpoints.ts";

/** ThunderSMS' Verify API. */
export const thunderDialect = (ports: Ports): Dialect => {
  const pipeline = thunderPipeline(ports);
  const routes = {
    "/api/v2/verify/send": { POST: serve(pipeline, sendEndpoint(ports)) },
    "/api/v2/verify": { POST: serve(pipeline, flatEndpoint(ports)) },
    "/api/v2/verify/check/:id/:token": { GET: serve(pipeline, checkEndpoint(ports)) },
    "/api/v2/verify/search/:id": { GET: serve(pipeline, searchEndpoint(ports)) },
    "/api/v2/verify/cancel/:id": { GET: serve(pipeline, cancelEndpoint(ports)) },
  };
  return createDialect(["/api/v2/"], routes, { fault: thunderFault, methodOf });
};
