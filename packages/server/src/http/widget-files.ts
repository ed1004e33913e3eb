// Serves the built widget: the entry is asked for again each time, chunks carry a hash and are kept for ever.
import type { ServerResponse } from "node:http";
import { type RequestHandler, Router } from "express";
import sirv from "sirv";
import { isCountry, metadataOf } from "../numbering/metadata.ts";
import { compressed } from "./compressed.ts";
import { publicPreflight } from "./preflight.ts";

const year = 31_536_000;

const immutable = `public, max-age=${year}, immutable`;

/**
 * Files of `folder` below `/widget`, compressed ahead of time, and a country's number formats.
 *
 * @param kept Folder with the chunks of earlier builds, for tabs that were opened before a deploy.
 */
export const widgetFiles = (folder: string, kept?: string): Router => {
  const router = Router();
  router.options("/{*path}", publicPreflight);
  router.use(readableByAll);
  router.use("/metadata", compressed);
  router.get("/metadata/:country.json", (request, response, next) => {
    const { country } = request.params;
    if (!isCountry(country)) return next();
    return response.set("Cache-Control", "public, max-age=86400").json(metadataOf([country]));
  });
  router.use(
    sirv(folder, {
      brotli: true,
      gzip: true,
      etag: true,
      setHeaders: (response, path) =>
        response.setHeader("Cache-Control", path.startsWith("/chunks/") ? immutable : "no-cache"),
    }),
  );
  if (kept !== undefined) {
    const setHeaders = (response: ServerResponse) => response.setHeader("Cache-Control", immutable);
    router.use("/chunks", sirv(kept, { brotli: true, gzip: true, etag: true, setHeaders }));
  }
  return router;
};

const readableByAll: RequestHandler = (_request, response, next) => {
  response.set({
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Timing-Allow-Origin": "*",
  });
  next();
};
