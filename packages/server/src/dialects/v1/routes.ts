// The API's paths. Follow one to see what a request does.
import { Router } from "express";
import { compressed } from "../../http/compressed.ts";
import type { Dialect } from "../../http/dialect.ts";
import { createDialect } from "../../http/dialect-routes.ts";
import { serve } from "../../http/endpoint.ts";
import { publicPreflight } from "../../http/preflight.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import { appPolicy, type PolicyChoice } from "../../service/app-limits.ts";
import type { Ports } from "../../service/ports.ts";
import {
  inboxEndpoint,
  lookUpNumberEndpoint,
  numberStatusEndpoint,
  redeemEndpoint,
} from "./back-end-endpoints.ts";
import { configEndpoint } from "./config-endpoint.ts";
import { v1Fault } from "./errors.ts";
import { type V1Endpoint, v1Pipeline } from "./pipeline.ts";
import { changeNumberEndpoint, nextEndpoint, resendEndpoint, startEndpoint } from "./send-endpoints.ts";
import {
  cancelEndpoint,
  checkEndpoint,
  forBackEnds,
  proofEndpoint,
  statusEndpoint,
} from "./session-endpoints.ts";
import { siteverifyEndpoint } from "./siteverify-endpoint.ts";

/** Version 1 of the API. `policyOf`: limits of the verifications that begin here. */
export const v1Dialect = (
  ports: Ports,
  limits: VisitorLimits,
  policyOf: PolicyChoice = appPolicy,
): Dialect => {
  const pipeline = v1Pipeline(ports);
  const handler = <T>(endpoint: V1Endpoint<T>) => serve(pipeline, endpoint);
  const post = <T>(endpoint: V1Endpoint<T>) => ({ POST: handler(endpoint), OPTIONS: publicPreflight });
  const dialect = createDialect(
    ["/v1"],
    {
      "/v1/config": { GET: configEndpoint(ports, policyOf), OPTIONS: publicPreflight },
      "/v1/verifications": post(startEndpoint(ports, { limits, policyOf })),
      "/v1/verifications/:id": {
        GET: handler(forBackEnds(statusEndpoint(ports))),
        DELETE: handler(forBackEnds(cancelEndpoint(ports))),
      },
      "/v1/verifications/:id/resend": post(resendEndpoint(ports, limits)),
      "/v1/verifications/:id/change-number": post(changeNumberEndpoint(ports, limits)),
      "/v1/verifications/:id/check": post(checkEndpoint(ports, limits)),
      "/v1/verifications/:id/next": post(nextEndpoint(ports, limits)),
      "/v1/verifications/:id/cancel": post(cancelEndpoint(ports)),
      "/v1/verifications/:id/status": post(statusEndpoint(ports)),
      "/v1/verifications/:id/proof": post(proofEndpoint(ports)),
      "/v1/numbers/lookup": { POST: handler(lookUpNumberEndpoint()) },
      "/v1/numbers/status": { POST: handler(numberStatusEndpoint(ports)) },
      "/v1/proofs/redeem": { POST: handler(redeemEndpoint(ports)) },
      "/v1/siteverify": { POST: siteverifyEndpoint(ports) },
      "/v1/inbox": { GET: handler(inboxEndpoint(ports)) },
    },
    { fault: v1Fault },
  );
  return { ...dialect, router: Router().get("/v1/config", compressed).use(dialect.router) };
};
