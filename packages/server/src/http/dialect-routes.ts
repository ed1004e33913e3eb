// Mounts the paths of a dialect with their methods: 405 with `Allow` for every other method, 404 for every other path.
import { type IRouter, type Request, type RequestHandler, Router } from "express";
import { type Dialect, ownPathsBelow } from "./dialect.ts";
import { answerFault, type FaultForm, notFound } from "./faults.ts";

type Method = "GET" | "POST" | "PATCH" | "DELETE" | "OPTIONS";

/** Paths with the handler of each method. */
export type Routes = Readonly<Record<string, Partial<Readonly<Record<Method, RequestHandler>>>>>;

/** How paths are served. */
export interface RouteOptions {
  readonly fault: FaultForm;
  /** The method that a request means. Default: its own, where HEAD counts as GET. */
  readonly methodOf?: (request: Request) => string;
}

/** Mounts paths. Every other method gets 405 and the `Allow` header. */
export const mountRoutes = (router: IRouter, routes: Routes, { fault, methodOf }: RouteOptions): void => {
  for (const [path, handlers] of Object.entries(routes)) {
    const route = router.route(path);
    const methods = Object.entries(handlers);
    const allowed = methods.map(([method]) => method).filter((method) => method !== "OPTIONS");
    for (const [method, handler] of methods) {
      const only: RequestHandler = (request, response, next) =>
        methodOf?.(request) === method ? handler(request, response, next) : next();
      if (methodOf) route.all(only);
      else route[method.toLowerCase() as Lowercase<Method>](handler);
    }
    route.all((_request, response) => answerFault(response.set("Allow", allowed.join(", ")), 405, fault));
  }
};

/** A dialect that serves these paths, and 404 in its form for every other path below `prefixes`. */
export const createDialect = (
  prefixes: readonly string[],
  routes: Routes,
  options: RouteOptions,
): Dialect => {
  const router = Router({ caseSensitive: true });
  mountRoutes(router, routes, options);
  for (const prefix of prefixes) router.use(prefix, notFound(options.fault));
  return { owns: ownPathsBelow(prefixes), router, fault: options.fault };
};
