// The paths of links in SMS: GET shows a question, POST is the answer to it.
import { type RequestHandler, type Response, Router } from "express";
import { followLink, linkPath, lookAtLink } from "../../service/link.ts";
import type { Ports } from "../../service/ports.ts";
import { type LinkPage, linkDone, linkGone, linkPagePolicy, linkQuestion } from "./link-page.ts";

/** A router for links in SMS. */
export const linkRoutes = (ports: Ports): Router => {
  const router = Router({ caseSensitive: true });
  router.route(`${linkPath}/:appKey/:token`).get(look(ports)).post(follow(ports));
  return router;
};

interface LinkParams extends Record<string, string> {
  readonly appKey: string;
  readonly token: string;
}

const look =
  (ports: Ports): RequestHandler<LinkParams> =>
  async (request, response) => {
    const linked = await lookAtLink(ports, request.params);
    if (linked?.verification.state === "pending") return show(response, linkQuestion(linked));
    show(response, linked?.verification.state === "verified" ? linkDone() : linkGone());
  };

/** Pressing twice is no fault. */
const follow =
  (ports: Ports): RequestHandler<LinkParams> =>
  async (request, response) => {
    const outcome = await followLink(ports, request.params);
    show(response, outcome?.verification?.state === "verified" ? linkDone() : linkGone());
  };

const show = (response: Response, { status, html }: LinkPage): void => {
  response
    .status(status)
    .set({ "Content-Security-Policy": linkPagePolicy, "Cache-Control": "no-store" })
    .type("html")
    .send(html);
};
