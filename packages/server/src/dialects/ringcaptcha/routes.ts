// RingCaptcha's paths. Where a path is the native API's too, what is not for RingCaptcha's clients is let through to it.
import { Router } from "express";
import type { Dialect } from "../../http/dialect.ts";
import { mountRoutes } from "../../http/dialect-routes.ts";
import { serve } from "../../http/endpoint.ts";
import { preflight } from "../../http/preflight.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import { linkPath } from "../../service/link.ts";
import type { Ports } from "../../service/ports.ts";
import { checkEndpoint, linkEndpoint } from "./check-endpoints.ts";
import { linkRoutes } from "./links.ts";
import { fieldsOf, type RingcaptchaEndpoint, ringcaptchaPipeline } from "./pipeline.ts";
import { codeEndpoint, isRingcaptchas, smsEndpoint } from "./send-endpoints.ts";
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
      isRingcaptchas(fieldsOf(request)) ? code.POST(request, response, next) : next(),
    )
    .options(OPTIONS);
  router.get("/status", (_request, response) => void response.type("text").send("WE ARE ALIVE ;-)"));
  router.use(linkRoutes(ports));
  router.use(widgetFileRoutes());
  return { prefixes: ["/v2/apps/", `${linkPath}/`], router, fault };
};
