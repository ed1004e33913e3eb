// Reads a request's parameters, wherever a client put them, and holds them against a schema.
import type { Request } from "express";
import type { z } from "zod";
import { type Fields, readAllFields } from "../../http/fields.ts";
import type { Failure } from "./schema.ts";
import { type Call, invalidValue, missingParameter } from "./wire.ts";

/** Query and body as one; the body counts where both have a name. Undefined for a body that cannot be read. */
export const parametersOf = (request: Request): Fields | undefined => {
  const body = readAllFields(request.body);
  return body && { ...request.query, ...body };
};

/** The parameters as `schema` wants them, or what is wrong with the first that is missing, else the first that is bad. */
export const read = <T>(
  schema: z.ZodType<T>,
  parameters: Fields,
  call: Call,
): { readonly fields: T } | { readonly failure: Failure } => {
  const parsed = schema.safeParse(parameters);
  if (parsed.success) return { fields: parsed.data };
  const names = parsed.error.issues.map(({ path }) => String(path[0]));
  const absent = names.find((name) => parameters[name] === undefined);
  return { failure: absent === undefined ? invalidValue(call, names[0] ?? "") : missingParameter(absent) };
};
