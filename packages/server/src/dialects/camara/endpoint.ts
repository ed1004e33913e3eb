// What happens to every request of CAMARA's API around its endpoint: correlator, access token, JSON, fields; then its answer.
import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { bearerToken } from "../../http/authorization.ts";
import { parseJsonObject } from "../../http/json-object.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { findTokenApp } from "./access-token.ts";
import { type Answer, problem } from "./problem.ts";
import { correlatorPattern } from "./schema.ts";

/** An endpoint: its fields and what it does. */
export interface Endpoint<T> {
  readonly schema: z.ZodType<T>;
  handle(app: App, fields: T): Promise<Answer>;
}

/** Sends the request's `x-correlator` back, or a new one where it has none that can be sent. */
export const setCorrelator =
  ({ newId }: Pick<Ports, "newId">): RequestHandler =>
  (request, response, next) => {
    const given = request.get("x-correlator");
    response.set("x-correlator", given !== undefined && correlatorPattern.test(given) ? given : newId());
    next();
  };

/** Serves an endpoint. */
export const serve =
  <T>(ports: Ports, endpoint: Endpoint<T>): RequestHandler =>
  async (request, response) =>
    writeAnswer(response, await answerRequest(ports, endpoint, request));

/** The content type has no charset: JSON has none (RFC 8259), and the specification's tests compare the whole value. */
const writeAnswer = (response: Response, { http, body, outcome, retryAfter }: Answer): void => {
  response.locals["outcome"] = outcome;
  if (http === 401) response.set("WWW-Authenticate", "Bearer");
  if (retryAfter !== undefined) response.set("Retry-After", String(retryAfter));
  response.status(http).set("Cache-Control", "no-store");
  if (body === undefined) response.end();
  else response.setHeader("Content-Type", "application/json").end(JSON.stringify(body));
};

const answerRequest = async <T>(
  ports: Ports,
  { schema, handle }: Endpoint<T>,
  request: Request,
): Promise<Answer> => {
  const app = await findCaller(ports, request);
  if (!app) return problem("UNAUTHENTICATED");
  if (!correlatorPattern.test(request.get("x-correlator") ?? ""))
    return problem("INVALID_ARGUMENT", `x-correlator must match ${correlatorPattern.source}.`);
  const json = parseJsonObject(String(request.body));
  if (!json) return problem("INVALID_ARGUMENT", "The request body must be a JSON object.");
  const parsed = schema.safeParse(json);
  return parsed.success ? handle(app, parsed.data) : problem("INVALID_ARGUMENT", faultOf(parsed.error, json));
};

/** The app of the access token. A browser's page must not have one. */
const findCaller = async (ports: Ports, request: Request): Promise<App | undefined> => {
  const token = bearerToken(request.get("authorization"));
  const fromPage = request.get("origin") !== undefined;
  return token === undefined || fromPage ? undefined : findTokenApp(ports, token);
};

const longestName = 40;

/** What is wrong with the first field that is wrong, after its name. */
const faultOf = ({ issues: [issue] }: z.ZodError, json: Readonly<Record<string, unknown>>): string => {
  if (issue?.code === "unrecognized_keys")
    return `${issue.keys[0]?.slice(0, longestName)} is not a property of this request.`;
  const field = String(issue?.path[0]);
  return `${field} ${Object.hasOwn(json, field) ? issue?.message : "is required."}`;
};
