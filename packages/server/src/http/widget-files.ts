// Serves the built widget. `/widget/v1/…` is the build of this server, `/widget/v1/BUILD/…` exactly one build, kept after an
// upgrade; `/widget/…` follows every major version, for evaluation. Chunks are named by their content.
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { type RequestHandler, Router } from "express";
import sirv from "sirv";
import { isCountry, metadataOf } from "../numbering/metadata.ts";
import { compressed } from "./compressed.ts";
import { addConsoleLine, announceDeprecation } from "./deprecation.ts";
import { keptFolders } from "./kept-builds.ts";
import { publicPreflight } from "./preflight.ts";
import { refuseWriting } from "./refuse-writing.ts";
import { readWidgetBuild, type WidgetBuild, widgetMajor } from "./widget-build.ts";

const year = 31_536_000;

const immutable = `public, max-age=${year}, immutable`;

/** The widget's files. */
export interface WidgetFiles {
  /** The build of this server. */
  readonly folder: string;
  /** Folder with earlier builds; without one there are none. */
  readonly kept?: string | undefined;
  /** The server's version. */
  readonly version: string;
}

/** A page that loads these is changed by every upgrade of the server, also to another major version. */
const deprecationOf = (name: string) => ({
  since: Date.UTC(2026, 10, 30),
  link: "/docs/guide/promises",
  advice: `/widget/${name} is for evaluation and changes with every version. Load /widget/${widgetMajor}/${name}.`,
});

/** Files of a build below `/widget`, compressed ahead of time, and a country's number formats. */
export const widgetFiles = ({ folder, kept, version }: WidgetFiles): Router => {
  const build = readWidgetBuild(folder);
  const router = Router();
  router.options("/{*path}", publicPreflight);
  router.use(describeFiles(version, build), refuseWriting);
  router.use("/metadata", compressed);
  router.get("/metadata/:country.json", (request, response, next) => {
    const { country } = request.params;
    if (!isCountry(country)) return next();
    return response.set("Cache-Control", "public, max-age=86400").json(metadataOf([country]));
  });
  const current = serveCurrent(folder, kept);
  router.use(`/${widgetMajor}/${build.id}`, serveForEver(folder));
  if (kept !== undefined) router.use(`/${widgetMajor}/:build`, serveKeptBuild(kept));
  router.use(`/${widgetMajor}`, current);
  for (const name of ["telproof.js", "api.js"])
    for (const handler of serveUnversioned(folder, name)) router.get(`/${name}`, handler);
  router.use(current);
  return router;
};

/** Readable by every page, and with the version that it is. */
const describeFiles =
  (version: string, { id }: WidgetBuild): RequestHandler =>
  (_request, response, next) => {
    response.set({
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": "Telproof-Version, Deprecation, Link",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Timing-Allow-Origin": "*",
      "Telproof-Version": `${version} (${id})`,
    });
    next();
  };

const precompressed = { brotli: true, gzip: true, etag: true };

type FileHandler = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

/** Another server on the data folder may have kept a file since this one started, so the folder is looked at each time. */
const serveKept = (folder: string): FileHandler =>
  sirv(folder, {
    ...precompressed,
    dev: true,
    setHeaders: (response) => response.setHeader("Cache-Control", immutable),
  });

/** The build of this server: entries are asked for again each time. Chunks of earlier builds are there too. */
const serveCurrent = (folder: string, kept: string | undefined): Router => {
  const router = Router();
  router.use(
    sirv(folder, {
      ...precompressed,
      setHeaders: (response, path) =>
        response.setHeader("Cache-Control", path.startsWith("/chunks/") ? immutable : "no-cache"),
    }),
  );
  if (kept !== undefined) router.use("/chunks", serveKept(keptFolders(kept).chunks));
  return router;
};

/** The build of this server under its own name, which never means another one. */
const serveForEver = (folder: string): FileHandler =>
  sirv(folder, {
    ...precompressed,
    setHeaders: (response) => response.setHeader("Cache-Control", immutable),
  });

/** An earlier build. */
const serveKeptBuild = (kept: string): Router => {
  const router = Router({ mergeParams: true });
  const { chunks, entries } = keptFolders(kept);
  const isBuild = (id: unknown): id is string => typeof id === "string" && /^[0-9a-f]{12}$/.test(id);
  router.use((request, _response, next) => next(isBuild(request.params["build"]) ? undefined : "router"));
  router.use("/chunks", serveKept(chunks));
  router.use((request, response, next) =>
    serveKept(entries(String(request.params["build"])))(request, response, next),
  );
  return router;
};

/** `telproof.js` is the major version's own module, so that a page never has two; `api.js` loads what lies beside it. */
const serveUnversioned = (folder: string, name: string): readonly RequestHandler[] => {
  const file = join(folder, name);
  if (!existsSync(file)) return [];
  const deprecation = deprecationOf(name);
  const script =
    name === "telproof.js" ? `export * from "./${widgetMajor}/telproof.js";` : readFileSync(file, "utf8");
  const said = addConsoleLine(script, deprecation);
  return [
    announceDeprecation(deprecation),
    compressed,
    (_request, response) => void response.set("Cache-Control", "no-cache").type("text/javascript").send(said),
  ];
};
