// What travels outside the body: path, query, headers.
import type { z } from "zod";
import { type Parameter, resolveSchema, type Schema, type Schemas } from "./contract.ts";
import { exampleValues } from "./example-values.ts";
import { referTo } from "./refer-to.ts";

const text: Schema = { type: "string" };

/** The verification of a path. */
export const id: Parameter = {
  name: "id",
  in: "path",
  required: true,
  description: "The verification's id. A page may send `current`: the session of its token.",
  schema: text,
  example: String(exampleValues()["id"]),
};

/** The idempotency key as a header. */
export const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  description: "The same as the field `idempotency_key`, which wins.",
  schema: { type: "string", maxLength: 64 },
};

/** The fields of a query, from their schema. */
export const describeQuery = (query: z.ZodObject, document: Schemas): readonly Parameter[] => {
  const { properties = {}, required = [] } = resolveSchema(referTo(query), document);
  return Object.entries(properties).map(([name, { description = "", ...schema }]) => ({
    name,
    in: "query",
    ...(required.includes(name) ? { required: true } : {}),
    description,
    schema,
    example: String(exampleValues()[name]),
  }));
};
