// The request pipeline: log, headers, probes, body, overload, then the router of the path, then faults. Knows no endpoint
// by name. A request is under way, and may be refused for overload, only once its body has arrived.
import express, { type Express, type RequestHandler, type Router } from "express";
import type { Logger } from "pino";
import type { Journal } from "../service/journal.ts";
import { type FaultForm, faults, notFound } from "./faults.ts";
import type { Metrics } from "./metrics.ts";
import type { ConnectionGuard } from "./node-server.ts";
import { overload } from "./overload.ts";
import type { Proxies } from "./proxies.ts";
import { requestLog } from "./request-log.ts";
import { trustProxies, warnOfProxies } from "./visitor.ts";

/** What the HTTP server is made of. */
export interface HttpParts {
  readonly log: Logger;
  readonly journal: Journal;
  readonly metrics: Metrics;
  readonly proxies: Proxies;
  /** URL under which the server is reached. */
  readonly publicUrl: string;
  readonly connections: ConnectionGuard;
  /** How a status without an application answer is written. */
  readonly faultForm: FaultForm;
  /** Tried first, before a body is read; never refused for overload. */
  readonly probes: Router;
  /** Paths whose bodies are read as bytes rather than text, because signatures are made over them. */
  readonly rawPaths: readonly string[];
  /** Tried in order. */
  readonly routers: readonly { readonly path: string; readonly router: Router }[];
}

const bodyLimit = "64kb";
const rawBodyLimit = "256kb";

/** Requests under way at once; more are answered with 503. */
const mostRequests = 5000;

/** The Express application. */
export const createHttpServer = ({
  log,
  journal,
  metrics,
  proxies,
  publicUrl,
  connections,
  faultForm,
  probes,
  rawPaths,
  routers,
}: HttpParts): Express => {
  const app = express();
  app.disable("x-powered-by").set("etag", false).set("query parser", "simple");
  trustProxies(app, proxies);
  app.use(requestLog(log, metrics));
  app.use(setSecurityHeaders);
  app.use(connections.whileBodyArrives);
  app.use(probes);
  app.use(warnOfProxies(log, { proxies, publicUrl }));
  for (const path of rawPaths) app.use(path, express.raw({ type: () => true, limit: rawBodyLimit }));
  app.use(express.text({ type: () => true, limit: bodyLimit }));
  app.use(connections.onceBodyArrived);
  app.use(overload(mostRequests, faultForm));
  for (const { path, router } of routers) app.use(path, router);
  app.use(notFound(faultForm));
  app.use(faults(journal, faultForm));
  return app;
};

const setSecurityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  next();
};
