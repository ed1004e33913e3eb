// The direct API's paths. Follow one to see what a request does.
import { type RequestHandler, Router } from "express";
import { compressed } from "../../http/compressed.ts";
import { mountRoutes } from "../../http/dialect-routes.ts";
import { serve } from "../../http/endpoint.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import { appPolicy, type PolicyChoice } from "../../service/app-limits.ts";
import type { Ports } from "../../service/ports.ts";
import { inbox, normalizeEndpoint, siteverifyEndpoint } from "./back-end-endpoints.ts";
import { config } from "./config-endpoint.ts";
import {
  cancelEndpoint,
  codeEndpoint,
  nextEndpoint,
  proofEndpoint,
  statusEndpoint,
  verifyEndpoint,
} from "./direct-endpoints.ts";
import { directFault } from "./direct-errors.ts";
import { type DirectEndpoint, directPipeline } from "./direct-pipeline.ts";
import { preflight } from "./preflight.ts";

/** A router for everything below `/{app_key}`. `policyOf`: limits of the verifications that begin here. */
export const directRoutes = (
  ports: Ports,
  limits: VisitorLimits,
  policyOf: PolicyChoice = appPolicy,
): Router => {
  const router = Router({ caseSensitive: true });
  const pipeline = directPipeline(ports);
  const OPTIONS = preflight(ports);
  const get = (handler: RequestHandler) => ({ GET: handler, OPTIONS });
  const post = <T>(endpoint: DirectEndpoint<T>) => ({ POST: serve(pipeline, endpoint), OPTIONS });
  const routes = {
    "/:appKey/config": get(config(ports, policyOf)),
    "/:appKey/code/:service": post(codeEndpoint(ports, { limits, policyOf })),
    "/:appKey/verify": post(verifyEndpoint(ports, limits)),
    "/:appKey/status": post(statusEndpoint(ports)),
    "/:appKey/cancel": post(cancelEndpoint(ports)),
    "/:appKey/next": post(nextEndpoint(ports, limits)),
    "/:appKey/proof": post(proofEndpoint(ports)),
    "/:appKey/siteverify": { POST: siteverifyEndpoint(ports), OPTIONS },
    "/:appKey/normalize": post(normalizeEndpoint(ports)),
    "/:appKey/test/inbox": get(inbox(ports)),
  };
  router.get("/:appKey/config", compressed);
  mountRoutes(router, routes, { fault: directFault });
  return router;
};
