// What happens to every iDenfy request before its endpoint sees it, in this order: key and secret, JSON, fields.
import type { Request, RequestHandler } from "express";
import type { z } from "zod";
import { basicPair } from "../../http/authorization.ts";
import { dropEmptyFields } from "../../http/fields.ts";
import { findAppByPair } from "../../http/find-app-by-pair.ts";
import { parseJsonObject } from "../../http/json-object.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { type Answer, error } from "./wire.ts";

/** An endpoint: its fields and what it does. */
export interface Endpoint<T> {
  readonly schema: z.ZodType<T>;
  handle(app: App, fields: T): Promise<Answer>;
}

/** Serves an endpoint. */
export const serve =
  <T>(ports: Ports, endpoint: Endpoint<T>): RequestHandler =>
  async (request, response) => {
    const { http, body, retryAfter } = await visit(ports, endpoint, request);
    if ("identifier" in body) response.locals["outcome"] = body.identifier;
    if (http === 401) response.set("WWW-Authenticate", 'Basic realm="iDenfy"');
    if (retryAfter !== undefined) response.set("Retry-After", String(retryAfter));
    response.status(http).json(body);
  };

const visit = async <T>(ports: Ports, { schema, handle }: Endpoint<T>, request: Request): Promise<Answer> => {
  const app = await findCaller(ports, request);
  if (!app) return error(401, "UNAUTHORIZED", "The API key or secret is missing or wrong.");
  const json = parsedJson(request.body);
  if (json === undefined) return error(400, "JSON_ERROR", "The body must be a JSON object.");
  const parsed = schema.safeParse(json);
  return parsed.success ? handle(app, parsed.data) : invalidField(parsed.error, json);
};

/** The app of the key, if the secret is its own. A browser has no business to know a secret. */
const findCaller = async (ports: Ports, request: Request): Promise<App | undefined> => {
  const pair = basicPair(request.get("authorization"));
  return findAppByPair(ports, { key: pair?.name, secret: pair?.password, origin: request.get("origin") });
};

/** The body's object without what has no value, which counts as left out. */
const parsedJson = (body: unknown): Readonly<Record<string, unknown>> | undefined => {
  const json = parseJsonObject(String(body));
  return json && dropEmptyFields(json);
};

const invalidField = (fault: z.ZodError, json: Readonly<Record<string, unknown>>): Answer => {
  const [issue] = fault.issues;
  const field = String(issue?.path[0] ?? "");
  return json[field] === undefined
    ? error(400, "MISSING_VALUE", `Field '${field}' is required.`)
    : error(400, "BAD_VALUE", `Field '${field}' ${issue?.message}`);
};
