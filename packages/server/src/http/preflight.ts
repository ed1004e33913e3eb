// Answers a browser's preflight (CORS). The SDK never causes one; a page that sends JSON or a header of its own does.
import type { RequestHandler, Response } from "express";

const day = 86_400;

/** A list of header names. */
const headerNames = /^[\w-]+(?: *, *[\w-]+)*$/;

/** For what any page may read. */
export const publicPreflight: RequestHandler = (_request, response) => answerPreflight(response, "*");

/** Allows pages of `origin` to send what they like; undefined allows nothing. */
export const answerPreflight = (response: Response, origin: string | undefined): void => {
  const asked = response.req.get("access-control-request-headers") ?? "";
  if (origin !== undefined)
    response.set({
      "Access-Control-Allow-Origin": origin,
      "Access-Control-Allow-Methods": "GET, POST",
      "Access-Control-Allow-Headers": headerNames.test(asked) ? asked : "Content-Type, Idempotency-Key",
      "Access-Control-Max-Age": String(day),
    });
  response.vary("Access-Control-Request-Headers").status(204).end();
};
