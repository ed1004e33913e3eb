// Answers a browser's preflight (CORS). The SDK never causes one; a page that sends JSON or a header of its own does.
import type { RequestHandler, Response } from "express";
import { originAllowed } from "../service/origin.ts";
import type { Ports } from "../service/ports.ts";

const day = 86_400;

/** A list of header names. */
const headerNames = /^[\w-]+(?: *, *[\w-]+)*$/;

/**
 * For a route below `/:appKey` that pages may call: pages of the app's origins may send what they like, because nothing
 * of it but the fields is read and no cookies exist.
 */
export const preflight =
  ({ store }: Pick<Ports, "store">): RequestHandler =>
  async (request, response) => {
    const app = await store.app(String(request.params["appKey"]));
    const origin = request.get("origin");
    response.vary("Origin");
    const allowed = app && origin !== undefined && originAllowed(app, origin);
    answerPreflight(response, allowed ? origin : undefined);
  };

/** For what any page may read. */
export const publicPreflight: RequestHandler = (_request, response) => answerPreflight(response, "*");

const answerPreflight = (response: Response, origin: string | undefined): void => {
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
