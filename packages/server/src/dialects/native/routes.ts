// The native API's paths. Follow one to see what a request does.
import { type RequestHandler, Router } from "express";
import { compressed } from "../../http/compressed.ts";
import { answerFault } from "../../http/faults.ts";
import { preflight } from "../../http/preflight.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import { nativeChoice, type PolicyChoice } from "../../service/app-limits.ts";
import type { Ports } from "../../service/ports.ts";
import { inbox, normalizeEndpoint, siteverify } from "./back-end.ts";
import { serve } from "./door.ts";
import { nativeFault } from "./fault-form.ts";
import { config } from "./opening.ts";
import {
  cancelEndpoint,
  codeEndpoint,
  nextEndpoint,
  proofEndpoint,
  statusEndpoint,
  verifyEndpoint,
} from "./sessions.ts";

/** A router for everything below `/{app_key}`. `policyOf`: limits of the verifications that begin here. */
export const nativeRoutes = (
  ports: Ports,
  limits: VisitorLimits,
  policyOf: PolicyChoice = nativeChoice,
): Router => {
  const router = Router({ caseSensitive: true });
  const get = (path: string, ...handlers: readonly RequestHandler[]) =>
    router
      .route(path)
      .get(...handlers)
      .options(preflight(ports))
      .all(only("GET"));
  const post = (path: string, handler: RequestHandler) =>
    router.route(path).post(handler).options(preflight(ports)).all(only("POST"));

  get("/:appKey/config", compressed, config(ports, policyOf));
  post("/:appKey/code/:service", serve(ports, codeEndpoint(ports, { limits, policyOf })));
  post("/:appKey/verify", serve(ports, verifyEndpoint(ports, limits)));
  post("/:appKey/status", serve(ports, statusEndpoint(ports)));
  post("/:appKey/cancel", serve(ports, cancelEndpoint(ports)));
  post("/:appKey/next", serve(ports, nextEndpoint(ports, limits)));
  post("/:appKey/proof", serve(ports, proofEndpoint(ports)));
  post("/:appKey/siteverify", siteverify(ports));
  post("/:appKey/normalize", serve(ports, normalizeEndpoint(ports)));
  get("/:appKey/test/inbox", inbox(ports));
  return router;
};

const only =
  (method: "GET" | "POST"): RequestHandler =>
  (_request, response) => {
    answerFault(response.set("Allow", method), 405, nativeFault(405));
  };
