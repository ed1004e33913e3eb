// One line and one measurement per request: the route's pattern and what came of it, never its fields or its URL.
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { Metrics } from "./metrics.ts";

/** Notes every finished request. */
export const requestLog =
  (log: Logger, metrics: Metrics): RequestHandler =>
  (request, response, next) => {
    const began = performance.now();
    response.once("close", () => {
      const ms = performance.now() - began;
      const route = String(request.route?.path ?? "-");
      const { statusCode: status } = response;
      metrics.request({ route, method: request.method, status, seconds: ms / 1000 });
      log.info({
        method: request.method,
        route,
        status,
        outcome: response.locals["outcome"],
        ms: Math.round(ms * 10) / 10,
      });
    });
    next();
  };
