// Every route of a composed Telproof, read from its routers, so that a test of all routes also covers tomorrow's.
import { Router } from "express";
import type { Composed } from "./composed.fixture.ts";
import { v1Dialect } from "./dialects/v1/routes.ts";
import { mountDialects } from "./dialects.ts";
import { createVisitorLimits } from "./http/visitor-limits.ts";

/** A route as it is declared: `/:appKey/verify`. */
export interface FixtureRoute {
  readonly path: string;
  /** Lower case; `all` stands for every method. */
  readonly methods: readonly string[];
}

/** The routes of all wire formats; those of a dialect that needs environment variables only where they are set. */
export const apiRoutes = ({ telproof: { ports }, dialectVariables }: Composed): readonly FixtureRoute[] => {
  const limits = createVisitorLimits(ports.store);
  const dialects = [
    v1Dialect(ports, limits),
    ...mountDialects(ports, {
      limits,
      variables: dialectVariables,
      widgetFiles: Router(),
      v1Routes: (policyOf) => v1Dialect(ports, limits, policyOf).router,
    }),
  ];
  return [
    ...dialects.flatMap(({ router, mounts = [] }) => [
      ...mounts.flatMap((it) =>
        routesIn(it.router).map((route) => ({ ...route, path: it.path + route.path })),
      ),
      ...routesIn(router),
    ]),
  ];
};

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly slash?: boolean;
  readonly handle: unknown;
}

const routesIn = (router: Router): readonly FixtureRoute[] =>
  (router.stack as readonly unknown[] as readonly Layer[]).flatMap(({ route, slash, handle }) => {
    if (route) return [{ path: route.path, methods: methodsOf(route.methods) }];
    return slash && isRouter(handle) ? routesIn(handle) : [];
  });

const methodsOf = (methods: Readonly<Record<string, boolean>>) =>
  Object.keys(methods).map((name) => (name === "_all" ? "all" : name));

const isRouter = (handle: unknown): handle is Router =>
  typeof handle === "function" && Array.isArray((handle as { readonly stack?: unknown }).stack);
