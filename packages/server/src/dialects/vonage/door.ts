// What happens to every request of Vonage's API before its endpoint sees it, and how its answer leaves.
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { dropEmptyFields, readFields } from "../../http/fields.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { admit } from "./credentials.ts";
import { answerProblem, type InvalidParameter, invalidParams, type Problem } from "./problem.ts";

/** A request that got through the door. */
export interface Visit<T> {
  readonly app: App;
  readonly fields: T;
  readonly request: Request;
}

/** A success: its status and body. */
export interface Success {
  readonly status: 200 | 201 | 202 | 204;
  readonly body?: unknown;
}

/** An endpoint: which fields it reads, and what it does. */
export interface Endpoint<T> {
  readonly schema: z.ZodType<T>;
  /** Where its fields come from. Default: the body. */
  readonly from?: "query" | "nowhere";
  handle(visit: Visit<T>): Promise<Success | Problem>;
}

/** What an endpoint without fields reads. */
export const nothing = z.object({});

/** A segment of the request's path. */
export const segment = (request: Request, name: string): string => String(request.params[name]);

/** Serves an endpoint. */
export const serve =
  <T>(ports: Ports, endpoint: Endpoint<T>): RequestHandler =>
  async (request, response) => {
    const answer = await visit(ports, endpoint, request);
    if ("title" in answer) return answerProblem(response, answer, ports.newId());
    response.locals["outcome"] = "ok";
    response.status(answer.status);
    if (answer.body === undefined) response.end();
    else response.json(answer.body);
  };

const visit = async <T>(
  ports: Ports,
  { schema, from, handle }: Endpoint<T>,
  request: Request,
): Promise<Success | Problem> => {
  const admitted = await admit(ports, request);
  if ("problem" in admitted) return admitted.problem;
  const fields = fieldsOf(request, from);
  if (!fields) return invalidParams({ name: "body", reason: "Must be a JSON object" });
  const parsed = schema.safeParse(fields);
  return parsed.success
    ? handle({ app: admitted.app, fields: parsed.data, request })
    : invalidParams(...parsed.error.issues.map((issue) => parameter(issue, fields)));
};

const fieldsOf = (request: Request, from: "query" | "nowhere" | undefined): unknown => {
  switch (from) {
    case "query":
      return dropEmptyFields(request.query);
    case "nowhere":
      return {};
    case undefined:
      return readFields(request.body);
  }
};

const parameter = ({ path, message }: z.core.$ZodIssue, fields: unknown): InvalidParameter => {
  const name = path.reduce<string>(
    (before, key) =>
      typeof key === "number" ? `${before}[${key}]` : `${before}${before && "."}${String(key)}`,
    "",
  );
  return { name, reason: valueAt(fields, path) === undefined ? `${capital(name)} is required` : message };
};

const valueAt = (fields: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (it, key) => (typeof it === "object" && it !== null ? Reflect.get(it, key) : undefined),
    fields,
  );

const capital = (name: string): string => {
  const field = name.split(".").at(-1) ?? name;
  return field.slice(0, 1).toUpperCase() + field.slice(1).replaceAll("_", " ");
};
