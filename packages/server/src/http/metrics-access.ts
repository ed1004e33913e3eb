// Who may read the metrics: they name apps and say how much each sends, so nobody without the operator's token.
import type { RequestHandler } from "express";
import { secretMatches } from "../secrets/app-credentials.ts";
import { digest } from "../secrets/keys.ts";
import { bearerToken } from "./authorization.ts";

/** Lets requests through that bring the token as Bearer; without a token in the configuration, none. */
export const metricsAccess = (token: string | undefined): RequestHandler => {
  const expected = token === undefined ? undefined : digest(token);
  return (request, response, next) => {
    response.set("Cache-Control", "no-store");
    if (expected === undefined) {
      response
        .status(403)
        .type("text")
        .send("Metrics are closed. Set TELPROOF_METRICS_TOKEN to read them.\n");
      return;
    }
    const given = bearerToken(request.get("authorization"));
    if (given !== undefined && secretMatches(given, expected)) return next();
    response
      .status(401)
      .set("WWW-Authenticate", "Bearer")
      .type("text")
      .send("The token is missing or wrong.\n");
  };
};
