// KookooVerify's four paths: GET, a query, no credentials, HTTP 200 whatever comes of it. Source: KookooVerify's source.
// Where the source is silent: a number is read as the app's first country writes it, else as India; what is wrong with
// a number or a brand, and a message that may not leave now, are told with Nexmo's statuses, whose numbers it took over.
import { type Request, type RequestHandler, Router } from "express";
import type { Dialect } from "../../http/dialect.ts";
import { answerFault, notFound } from "../../http/faults.ts";
import { provenAddressOf } from "../../http/visitor.ts";
import type { Ports } from "../../service/ports.ts";
import type { KookooAccess } from "./access.ts";
import {
  checkEndpoint,
  controlEndpoint,
  type Endpoint,
  requestEndpoint,
  searchEndpoint,
} from "./endpoints.ts";
import { kookooFault } from "./wire.ts";

/** KookooVerify, for the app and the callers that `access` names; without it every path is one that does not exist. */
export const mountKookoo = (ports: Ports, access: KookooAccess | undefined): Dialect => {
  const router = Router({ caseSensitive: true });
  if (access) open(router, ports, access);
  router.use("/kookooverify", notFound(kookooFault));
  return { prefixes: ["/kookooverify"], router, fault: kookooFault };
};

const open = (router: Router, ports: Ports, access: KookooAccess): void => {
  const get = (path: string, endpoint: Endpoint) => router.all(path, serve(ports, access, endpoint));
  router.use("/kookooverify", gate(access));
  get("/kookooverify", requestEndpoint);
  get("/kookooverify/check", checkEndpoint);
  get("/kookooverify/search", searchEndpoint);
  get("/kookooverify/control", controlEndpoint);
};

/**
 * Serves callers whose address is listed. A forwarded address counts only behind a proxy that is trusted by its address.
 * Never serves a page, because any page could send its visitors here.
 */
const gate =
  ({ allows }: KookooAccess): RequestHandler =>
  (request, response, next) => {
    const address = provenAddressOf(request);
    if (address !== undefined && allows(address) && !fromPage(request)) next();
    else answerFault(response, 403, kookooFault(403));
  };

const fromPage = (request: Request): boolean =>
  request.get("origin") !== undefined ||
  ["cross-site", "same-site", "same-origin"].includes(request.get("sec-fetch-site") ?? "none");

const serve =
  (ports: Ports, access: KookooAccess, endpoint: Endpoint): RequestHandler =>
  async (request, response) => {
    if (request.method !== "GET") {
      answerFault(response.set("Allow", "GET"), 405, kookooFault(405));
      return;
    }
    const app = await ports.store.app(access.appKey);
    if (!app) {
      answerFault(response, 403, kookooFault(403));
      return;
    }
    const answer = await endpoint(ports, app, request);
    response.locals["outcome"] = `status ${answer.status}`;
    // A GET that sends messages must never be answered by somebody's cache.
    response.set("Cache-Control", "no-store").json(answer);
  };
