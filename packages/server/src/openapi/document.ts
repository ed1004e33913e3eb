// The OpenAPI 3.1 document, made from the schemas of dialects/v1. Holds no field of its own.
import { z } from "zod";
import { problemTable } from "../dialects/v1/errors.ts";
import * as v1 from "../dialects/v1/schema.ts";
import type { OpenApiDocument, Schema, Schemas } from "./contract.ts";
import { describeOperation, problemExamples, problemResponses } from "./describe-operation.ts";
import { describeWebhooks } from "./describe-webhooks.ts";
import { tags } from "./described.ts";
import { operations } from "./operations.ts";

/** The whole contract of version 1 as an OpenAPI 3.1 document. */
export const openApiDocument = (): OpenApiDocument => {
  const schemas = describeSchemas();
  const described = { components: { schemas } };
  const api = { paths: paths(described), webhooks: describeWebhooks(described) };
  const responses = pickUsed("responses", problemResponses(), api);
  return {
    openapi: "3.1.0",
    info: {
      title: "Telproof",
      version: "1",
      description:
        "Telproof verifies phone numbers: it sends a code, checks it, and signs the result as a proof that the site's back end redeems once. Request bodies are form-encoded or JSON. A refusal is `application/problem+json` (RFC 9457) with a `code`.",
      license: { name: "MIT", identifier: "MIT" },
    },
    externalDocs: { url: "/docs/guide", description: "The guide: from the first minute to operating" },
    servers: [{ url: "/" }],
    tags,
    ...api,
    components: {
      schemas: pickUsed("schemas", schemas, [api, schemas, responses]),
      examples: pickUsed("examples", problemExamples(), [api, responses]),
      responses,
      securitySchemes,
    },
  };
};

const securitySchemes: OpenApiDocument["components"]["securitySchemes"] = {
  secretKey: {
    type: "http",
    scheme: "bearer",
    description: "A back end: the app's secret key. Refused if the request also has an `Origin`.",
  },
  page: {
    type: "apiKey",
    in: "header",
    name: "Origin",
    description:
      "A page: the browser adds its `Origin`, which must be one of the app's. The page sends the app's public key as the field `app_key` and, after the first request, its session's `token`, both in the body, so that the browser sends no preflight request.",
  },
};

const describeSchemas = (): Readonly<Record<string, Schema>> => {
  const registry = z.registry<{ id: string }>();
  for (const schema of Object.values(v1)) {
    const name = schema instanceof z.ZodType ? schema.meta()?.id : undefined;
    if (schema instanceof z.ZodType && name) registry.add(schema, { id: name });
  }
  const made = z.toJSONSchema(registry, { io: "input", uri: (name) => `#/components/schemas/${name}` });
  return Object.fromEntries(Object.entries(made.schemas).map(([name, it]) => [name, nameSchema(name, it)]));
};

const aboutCodes = {
  "x-enumDescriptions": Object.fromEntries(
    Object.entries(problemTable).map(([code, [, title]]) => [code, title]),
  ),
  "x-httpStatuses": Object.fromEntries(
    Object.entries(problemTable).map(([code, [status]]) => [code, status]),
  ),
};

const nameSchema = (name: string, schema: object): Schema => {
  const { $schema: _schema, $id: _id, id: _name, ...rest } = schema as Record<string, unknown>;
  return name === "ProblemCode" ? { ...rest, ...aboutCodes } : rest;
};

/** The components that are referred to: fields of a query, for one, are written out where they are used. */
const pickUsed = <T>(kind: string, components: Readonly<Record<string, T>>, where: unknown) => {
  const text = JSON.stringify(where);
  const isReferredTo = ([name]: readonly [string, T]) => text.includes(`"#/components/${kind}/${name}"`);
  return Object.fromEntries(Object.entries(components).filter(isReferredTo));
};

const paths = (document: Schemas): OpenApiDocument["paths"] => {
  const all: Record<string, OpenApiDocument["paths"][string]> = {};
  for (const it of operations)
    all[it.path] = { ...all[it.path], [it.method]: describeOperation(it, document) };
  return all;
};
