// RingCaptcha's paths: those of its widget and mobile clients, then the direct API's, to which is let through what those
// clients don't ask.
import { Router } from "express";
import { type Dialect, ownPathsBelow } from "../../http/dialect.ts";
import { mountRoutes } from "../../http/dialect-routes.ts";
import { serve } from "../../http/endpoint.ts";
import { pathOf } from "../../http/faults.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import { linkPath } from "../../service/link.ts";
import type { Ports } from "../../service/ports.ts";
import { checkEndpoint, linkEndpoint } from "./check-endpoints.ts";
import { directFault } from "./direct-errors.ts";
import { directRoutes } from "./direct-routes.ts";
import { linkRoutes } from "./links.ts";
import { fieldsOf, type RingcaptchaEndpoint, ringcaptchaPipeline } from "./pipeline.ts";
import { preflight } from "./preflight.ts";
import { codeEndpoint, needsFourDigits, smsEndpoint } from "./send-endpoints.ts";
import { captchaEndpoint, onboardEndpoint } from "./session-endpoints.ts";
import { widgetFileRoutes } from "./widget-files.ts";

/** RingCaptcha's direct API, its browser widget's paths and files, and the links in its SMS. */
export const mountRingcaptcha = (ports: Ports, limits: VisitorLimits): Dialect => {
  const pipeline = ringcaptchaPipeline(ports);
  const { fault } = pipeline;
  const router = Router({ caseSensitive: true });
  const OPTIONS = preflight(ports);
  const post = <T>(endpoint: RingcaptchaEndpoint<T>) => ({ POST: serve(pipeline, endpoint), OPTIONS });
  const code = post(codeEndpoint(ports, limits));
  const check = post(checkEndpoint(ports, limits));
  const routes = {
    "/v2/apps/:appKey/captcha/:service": code,
    "/v2/apps/:appKey/check": check,
    "/v2/apps/:appKey/check/url": post(linkEndpoint(ports)),
    "/:appKey/captcha": post(captchaEndpoint(ports)),
    "/:appKey/code": code,
    "/:appKey/check": check,
    "/:appKey/onboard": post(onboardEndpoint(ports)),
    "/:appKey/sms": post(smsEndpoint(ports)),
  };
  mountRoutes(router, routes, { fault });
  router
    .route("/:appKey/code/:service")
    .post((request, response, next) =>
      needsFourDigits(fieldsOf(request)) ? code.POST(request, response, next) : next(),
    )
    .options(OPTIONS);
  router.get("/status", (_request, response) => void response.type("text").send("WE ARE ALIVE ;-)"));
  router.use(linkRoutes(ports));
  router.use(widgetFileRoutes());
  router.use(directRoutes(ports, limits));
  return {
    owns: (path) => isClientPath(path) || directPath.test(path),
    router,
    fault: (status, request) => (isClientPath(pathOf(request)) ? fault : directFault)(status, request),
  };
};

const isClientPath = ownPathsBelow(["/v2/apps/", `${linkPath}/`]);

/** Below an app key. */
const directPath = /^(?:\/ringcaptcha)?\/[a-z0-9]{20}(?:\/|$)/;
