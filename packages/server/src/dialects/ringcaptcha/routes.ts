// RingCaptcha's paths. Where a path is the native API's too, what is not for RingCaptcha's clients is let through to it.
import { type RequestHandler, Router } from "express";
import type { Dialect } from "../../http/dialect.ts";
import { answerFault } from "../../http/faults.ts";
import { preflight } from "../../http/preflight.ts";
import type { VisitorLimits } from "../../http/visitor-limits.ts";
import { linkPath } from "../../service/link.ts";
import type { Ports } from "../../service/ports.ts";
import { checkEndpoint, linkEndpoint } from "./checking.ts";
import { codeEndpoint, isRingcaptchas, smsEndpoint } from "./direct.ts";
import { fieldsOf, serve } from "./door.ts";
import { ringcaptchaFault } from "./fault-form.ts";
import { linkRoutes } from "./links.ts";
import { captchaEndpoint, onboardEndpoint } from "./opening.ts";
import { widgetFileRoutes } from "./widget-files.ts";

/** RingCaptcha's direct API, its browser widget's paths and files, and the links in its SMS. */
export const mountRingcaptcha = (ports: Ports, limits: VisitorLimits): Dialect => {
  const fault = ringcaptchaFault(ports.clock.wall);
  const router = Router({ caseSensitive: true });
  const only: RequestHandler = (request, response) => {
    answerFault(response.set("Allow", "POST"), 405, fault(405, request.path));
  };
  const post = (path: string, handler: RequestHandler) =>
    router.route(path).post(handler).options(preflight(ports)).all(only);
  const code = serve(ports, codeEndpoint(ports, limits));
  const check = serve(ports, checkEndpoint(ports, limits));

  post("/v2/apps/:appKey/captcha/:service", code);
  post("/v2/apps/:appKey/check", check);
  post("/v2/apps/:appKey/check/url", serve(ports, linkEndpoint(ports)));
  post("/:appKey/captcha", serve(ports, captchaEndpoint(ports)));
  post("/:appKey/code", code);
  post("/:appKey/check", check);
  post("/:appKey/onboard", serve(ports, onboardEndpoint(ports)));
  post("/:appKey/sms", serve(ports, smsEndpoint(ports)));
  router
    .route("/:appKey/code/:service")
    .post((request, response, next) =>
      isRingcaptchas(fieldsOf(request)) ? code(request, response, next) : next(),
    )
    .options(preflight(ports));
  router.use(linkRoutes(ports));
  router.use(widgetFileRoutes());
  return { prefixes: ["/v2/apps/", `${linkPath}/`], router, fault };
};
