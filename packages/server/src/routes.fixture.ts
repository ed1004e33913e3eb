// Every route of a composed Telproof, read from its routers, so that a test of all routes also covers tomorrow's.
import type { Router } from "express";
import type { Composed } from "./composed.fixture.ts";
import { nativeRoutes } from "./dialects/native/routes.ts";
import { dialectsOver } from "./dialects.ts";
import { createVisitorLimits } from "./http/visitor-limits.ts";

/** A route as it is declared: `/:appKey/verify`. */
export interface FixtureRoute {
  readonly path: string;
  /** Lower case; `all` stands for every method. */
  readonly methods: readonly string[];
}

/** The routes of all wire formats, `/ringcaptcha` included. KookooVerify's only when the server speaks it. */
export const apiRoutes = ({ telproof, kookoo }: Composed): readonly FixtureRoute[] => {
  const limits = createVisitorLimits(telproof.ports.store);
  return [
    ...routesIn(nativeRoutes(telproof.ports, limits)),
    ...routesIn(nativeRoutes(telproof.ports, limits)).map((it) => ({
      ...it,
      path: `/ringcaptcha${it.path}`,
    })),
    ...dialectsOver(telproof.ports, { kookoo, limits }).flatMap(({ router }) => routesIn(router)),
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
