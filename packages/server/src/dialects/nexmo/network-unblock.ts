// `network-unblock`, which is switched off at Vonage until sales enable it, and here for good: no network is ever blocked.
import type { RequestHandler } from "express";
import type { Ports } from "../../service/ports.ts";

/** Refuses every request. */
export const networkUnblock =
  ({ newId }: Ports): RequestHandler =>
  (_request, response) => {
    response.status(403).json({
      type: "https://developer.vonage.com/api-errors#forbidden",
      title: "Forbidden",
      detail: "Your account does not have permission to perform this action.",
      instance: newId().replaceAll("-", ""),
    });
  };
