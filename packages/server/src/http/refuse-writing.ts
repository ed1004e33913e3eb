// Files are read, never written: 405 with `Allow` for every method but GET and HEAD.
import type { RequestHandler } from "express";

/** Refuses requests of other methods, also for files that do not exist. */
export const refuseWriting: RequestHandler = ({ method }, response, next) => {
  if (method === "GET" || method === "HEAD") return next();
  response
    .set("Allow", "GET, HEAD")
    .status(405)
    .type("text")
    .send("Method not allowed; see the Allow header.");
};
