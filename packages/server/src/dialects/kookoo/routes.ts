// KookooVerify's four paths: GET, a query, no credentials, HTTP 200 whatever comes of it. Source: KookooVerify's source.
// Where the source is silent: a number is read as the app's first country writes it, else as India; what is wrong with
// a number or a brand, and a message that may not leave now, are told with Nexmo's statuses, whose numbers it took over.
import { type Request, type RequestHandler, Router } from "express";
import { type Dialect, ownPathsBelow } from "../../http/dialect.ts";
import { mountRoutes } from "../../http/dialect-routes.ts";
import { serve } from "../../http/endpoint.ts";
import { answerFault, notFound } from "../../http/faults.ts";
import { provenAddressOf } from "../../http/visitor.ts";
import type { Ports } from "../../service/ports.ts";
import type { KookooAccess } from "./access.ts";
import { checkEndpoint, controlEndpoint, requestEndpoint, searchEndpoint } from "./endpoints.ts";
import { kookooFault } from "./errors.ts";
import { type KookooEndpoint, kookooPipeline } from "./pipeline.ts";

const base = "/kookooverify";

/** KookooVerify, for the app and the callers that `access` names; without it every path is one that does not exist. */
export const mountKookoo = (ports: Ports, access: KookooAccess | undefined): Dialect => {
  const router = Router({ caseSensitive: true });
  if (access) mountPaths(router, ports, access);
  router.use(base, notFound(kookooFault));
  return { owns: ownPathsBelow([base]), router, fault: kookooFault };
};

const mountPaths = (router: Router, ports: Ports, access: KookooAccess): void => {
  const pipeline = kookooPipeline(ports, access);
  const get = (endpoint: KookooEndpoint) => ({ GET: serve(pipeline, endpoint) });
  const routes = {
    [base]: get(requestEndpoint(ports)),
    [`${base}/check`]: get(checkEndpoint(ports)),
    [`${base}/search`]: get(searchEndpoint(ports)),
    [`${base}/control`]: get(controlEndpoint(ports)),
  };
  router.use(base, restrictAccess(access));
  mountRoutes(router, routes, { fault: kookooFault, methodOf: ({ method }) => method });
};

/**
 * Serves callers whose address is listed. A forwarded address counts only behind a proxy that is trusted by its address.
 * Never serves a page, because any page could send its visitors here.
 */
const restrictAccess =
  ({ allows }: KookooAccess): RequestHandler =>
  (request, response, next) => {
    const address = provenAddressOf(request);
    if (address !== undefined && allows(address) && !fromPage(request)) next();
    else answerFault(response, 403, kookooFault);
  };

const fromPage = (request: Request): boolean =>
  request.get("origin") !== undefined ||
  ["cross-site", "same-site", "same-origin"].includes(request.get("sec-fetch-site") ?? "none");
