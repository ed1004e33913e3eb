// Every path of the server that a page names exists, with the method that the page gives. Paths of a dialect may be named on
// its own page and on lines that name the dialect.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLab } from "../packages/server/src/channels/lab-provider.fixture.ts";
import { type Composed, startComposed } from "../packages/server/src/composed.fixture.ts";
import { driverVariables } from "../packages/server/src/dialect-drivers.fixture.ts";
import { apiRoutes, type FixtureRoute } from "../packages/server/src/routes.fixture.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const markdownIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "bench/README.md",
  ...["sdk", "server", "widget", "smpp"].map((name) => `packages/${name}/README.md`),
  ...["docs", "docs/dialects", "packages/guide/pages"].flatMap(markdownIn),
];

interface NamedPath {
  readonly page: string;
  readonly line: string;
  readonly path: string;
  /** Undefined where the page gives none. */
  readonly method: string | undefined;
}

const methodAndPath = /\b(GET|POST|PUT|PATCH|DELETE) `?(\/[^\s`'"|),;]*)/g;
const pathAlone = /`(\/[^`\s]*)`/g;
const pathOfHost = /(?:https:\/\/(?:telproof|verify)\.example\.com|\$\{?BASE\}?)(\/[^\s`'"\\)<>]*)/g;

/** The method of a `curl` command. */
const curlMethod = (line: string): string | undefined => {
  if (!/\bcurl\b/.test(line)) return undefined;
  const chosen = /-X ([A-Z]+)/.exec(line)?.[1];
  return chosen ?? (/ (?:-d|--data\S*) /.test(line) && !/ -G\b/.test(line) ? "POST" : "GET");
};

const pathsOf = (page: string): readonly NamedPath[] =>
  readFileSync(join(root, page), "utf8")
    .replace(/<!-- contract:[\s\S]*<!-- end of contract -->/, "") // its rows are requests that the tests make
    .replaceAll(/\\\n\s*/g, " ")
    .split("\n")
    .flatMap((line) => {
      const found = (path = "", method?: string): NamedPath => ({
        page,
        line,
        path: path.replace(/[?#].*$/, "").replace(/[.:*]+$/, ""),
        method,
      });
      return [
        ...[...line.matchAll(methodAndPath)].map(([, method, path]) => found(path, method)),
        ...[...line.matchAll(pathAlone)].map(([, path]) => found(path)),
        ...[...line.matchAll(pathOfHost)].map(([, path]) => found(path, curlMethod(line))),
      ];
    });

const exportsOf = (name: string): readonly string[] =>
  Object.keys(
    (JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), "utf8")) as { exports: object })
      .exports,
  ).map((it) => it.slice(1));

/** What is written as a path and is none of the API: entry points of the SDK, folders of a machine, files that are served. */
const entryPoints = new Set(["sdk", "widget"].flatMap(exportsOf));
const elsewhere = /^\/(?:etc|opt|usr|var|home|tmp|widget|packages|docs|demo)(?:\/|$)|^\/$/;

const isOfApi = ({ path }: NamedPath): boolean => !entryPoints.has(path) && !elsewhere.test(path);

const dialectNames = /ringcaptcha|nexmo|vonage|kpn|idenfy|thundersms|kookooverify|camara/i;

const isAboutDialect = ({ page, line }: NamedPath): boolean =>
  page.startsWith("docs/dialects/") || dialectNames.test(line);

const isPlaceholder = (segment: string): boolean => /^(?:\{\w+\}|\$\w+|[A-Z_]+)$/.test(segment);

/** Whether a segment of a route is the one that a page names, be it one of several: `{json,xml}`. */
const isSegment = (own: string, named: string): boolean => {
  if (own.startsWith(":")) return named !== "";
  const alternatives = /^\{(.+,.+)\}$/.exec(named)?.[1]?.split(",") ?? [named];
  return alternatives.includes(own) && !isPlaceholder(named);
};

/** Whether a page that names the path means the route. Without a method the path may be the beginning of several. */
const isNamedBy = (route: string, { path, method }: NamedPath): boolean => {
  const [named, own] = [path.replace(/\/…?$/, "").split("/"), route.split("/")];
  const isWhole = method !== undefined && !path.endsWith("…");
  if (isWhole ? own.length !== named.length : own.length < named.length) return false;
  return named.every((segment, index) => isSegment(own[index] ?? "", segment));
};

/** A dialect's page may leave out the beginning that all of its paths have. */
const isEndNamedBy = (route: string, { page, path, method }: NamedPath): boolean =>
  page.startsWith("docs/dialects/") && method === undefined && route.endsWith(path);

/** Paths outside the APIs, with a request that each answers. */
const probes: readonly FixtureRoute[] = [
  "/health",
  "/ready",
  "/metrics",
  "/.well-known/jwks.json",
  "/openapi.json",
].map((path) => ({ path, methods: ["get"] }));
const receipts: FixtureRoute = { path: "/receipts/:name", methods: ["post"] };

let server: Composed;
let routes: readonly FixtureRoute[];

beforeAll(async () => {
  server = await startComposed({
    dialectVariables: driverVariables("a".repeat(20)),
    providers: createLab().source,
  });
  routes = [...apiRoutes(server), ...probes, receipts];
});
afterAll(() => server.close());

const exists = (named: NamedPath): boolean =>
  routes.some(
    ({ path, methods }) =>
      (isAboutDialect(named) || isOwn(path)) &&
      (isNamedBy(path, named) || isEndNamedBy(path, named)) &&
      (named.method === undefined || methods.includes("all") || methods.includes(named.method.toLowerCase())),
  );

const isOwn = (path: string): boolean =>
  path.startsWith("/v1/") || probes.some((it) => it.path === path) || path === receipts.path;

describe("The paths that pages name", () => {
  it("exist, with their methods", () => {
    const named = pages.flatMap(pathsOf).filter(isOfApi);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ method }) => method !== undefined).length).toBeGreaterThan(40);
    const missing = named.filter((it) => !exists(it));
    expect(missing.map(({ page, method = "", path }) => `${page}: ${method} ${path}`)).toEqual([]);
  });

  it("outside the APIs are served", async () => {
    const answers = [
      ...(await Promise.all(probes.map(({ path }) => server.request(path)))),
      await server.request("/receipts/lab", { method: "POST", body: "x" }),
    ];
    expect(answers.map(({ http }) => http)).not.toContain(404);
  });
});
