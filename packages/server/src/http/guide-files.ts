// Serves the built guide: pages are asked for again each time, what is named by its content is kept for ever.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type RequestHandler, Router } from "express";
import sirv from "sirv";
import { refuseWriting } from "./refuse-writing.ts";

const year = 31_536_000;

/** Nothing inline but icons in style sheets, nothing from elsewhere. Vue and the preview's widget each have a Trusted Types policy. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html vue",
].join("; ");

/** What the guide has to know of its server. */
export interface GuideOptions {
  /** The app whose widget the theming page shows; null on a server without the demo site. */
  readonly previewKey: string | null;
}

/** The guide's pages, compressed ahead of time, from `folder`. */
export const guideFiles = (folder: string, { previewKey }: GuideOptions): Router => {
  const missing = readFileSync(join(folder, "404.html"), "utf8");
  const router = Router();
  router.use(setPolicy, refuseWriting);
  router.get("/preview.json", (_request, response) => void response.json({ app_key: previewKey }));
  router.use(
    sirv(folder, {
      brotli: true,
      gzip: true,
      etag: true,
      extensions: ["html"],
      setHeaders: (response, path) =>
        response.setHeader(
          "Cache-Control",
          path.startsWith("/assets/") ? `public, max-age=${year}, immutable` : "no-cache",
        ),
    }),
  );
  router.use((_request, response) => void response.status(404).type("html").send(missing));
  return router;
};

const setPolicy: RequestHandler = (_request, response, next) => {
  response.set("Content-Security-Policy", policy);
  next();
};
