// The corridor: log, headers, body, then whoever serves the path, then faults. Knows no endpoint by name.
import express, { type Express, type RequestHandler, type Router } from "express";
import type { Logger } from "pino";
import type { Journal } from "../service/journal.ts";
import { type FaultForm, faults, notFound } from "./faults.ts";
import type { Metrics } from "./metrics.ts";
import { overload } from "./overload.ts";
import { requestLog } from "./request-log.ts";

/** What the corridor leads to. */
export interface Corridor {
  readonly log: Logger;
  readonly journal: Journal;
  readonly metrics: Metrics;
  /** Express' `trust proxy`: number of proxies, addresses, or false. */
  readonly trustProxy: number | string | false;
  /** How a status without an application answer is written. */
  readonly faultForm: FaultForm;
  /** Tried first, before a body is read: they read their own. */
  readonly rawRouters: Corridor["routers"];
  /** Tried in order. */
  readonly routers: readonly { readonly path: string; readonly router: Router }[];
}

const bodyLimit = "64kb";

/** Requests under way at once; more are told to come again. */
const mostRequests = 5000;

/** The Express application. */
export const createHttpServer = ({
  log,
  journal,
  metrics,
  trustProxy,
  faultForm,
  rawRouters,
  routers,
}: Corridor): Express => {
  const app = express();
  app.disable("x-powered-by").set("etag", false).set("trust proxy", trustProxy).set("query parser", "simple");
  app.use(requestLog(log, metrics));
  app.use(hardened);
  app.use(overload(mostRequests, faultForm));
  for (const { path, router } of rawRouters) app.use(path, router);
  app.use(express.text({ type: () => true, limit: bodyLimit }));
  for (const { path, router } of routers) app.use(path, router);
  app.use(notFound(faultForm));
  app.use(faults(journal, faultForm));
  return app;
};

const hardened: RequestHandler = (_request, response, next) => {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  next();
};
