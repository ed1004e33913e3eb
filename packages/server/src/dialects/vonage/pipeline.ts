// What happens to every request of Vonage's API before its endpoint sees it, and how its answer leaves.
import type { Request } from "express";
import type { BackEnd, Endpoint, FieldErrors, Pipeline } from "../../http/endpoint.ts";
import { dropEmptyFields, readFields } from "../../http/fields.ts";
import type { Ports } from "../../service/ports.ts";
import { admit } from "./credentials.ts";
import { type InvalidParameter, invalidParams, type Problem, renderProblem, vonageFault } from "./errors.ts";

/** A success: its status and body. */
export interface Success {
  readonly status: 200 | 201 | 202 | 204;
  readonly body?: unknown;
}

/** What an endpoint declares besides its fields. */
export interface VonageOptions {
  /** Where its fields come from. Default: the body. */
  readonly from?: "query" | "nowhere";
}

/** An endpoint. */
export type VonageEndpoint<T> = Endpoint<T, BackEnd, Success | Problem> & VonageOptions;

/** A segment of the request's path. */
export const segment = (request: Request, name: string): string => String(request.params[name]);

/** The pipeline of Vonage's API. */
export const vonagePipeline = (ports: Ports): Pipeline<BackEnd, Success | Problem, VonageOptions> => ({
  admit: async (request, { from }) => {
    const admitted = await admit(ports, request);
    if ("problem" in admitted) return { answer: admitted.problem };
    const fields = fieldsOf(request, from);
    return fields
      ? { sender: admitted, fields }
      : { answer: invalidParams({ name: "body", reason: "Must be a JSON object" }) };
  },
  explainFields: ({ issues }, fields) =>
    invalidParams(...issues.map((issue) => explainParameter(issue, fields))),
  render: (answer) =>
    "title" in answer ? renderProblem(answer, ports.newId()) : { ...answer, outcome: "ok" },
  fault: vonageFault(ports.newId),
});

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

const explainParameter = (
  { path, message }: FieldErrors["issues"][number],
  fields: unknown,
): InvalidParameter => {
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
