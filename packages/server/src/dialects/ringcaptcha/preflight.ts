// Answers a browser's preflight (CORS) on a path that has an app key: the app's pages may call it.
import type { RequestHandler } from "express";
import { answerPreflight } from "../../http/preflight.ts";
import { originAllowed } from "../../service/origin.ts";
import type { Ports } from "../../service/ports.ts";

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
