// Answers a browser's preflight. Our own SDK never causes one; a page that sends JSON does.
import type { RequestHandler } from "express";
import { originAllowed } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";

const day = 86_400;

/** Lets pages of the app's origins send what the API reads. */
export const preflight =
  ({ store }: Ports): RequestHandler =>
  async (request, response) => {
    const app = await store.app(String(request.params["appKey"]));
    const origin = request.get("origin");
    response.vary("Origin");
    if (app && origin !== undefined && originAllowed(app, origin))
      response.set({
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Methods": "GET, POST",
        "Access-Control-Allow-Headers": "Content-Type, Idempotency-Key",
        "Access-Control-Max-Age": String(day),
      });
    response.status(204).end();
  };
