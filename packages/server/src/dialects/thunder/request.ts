// A request as it is meant: which method, by whose token, with which fields.
import type { Request } from "express";
import { dropEmptyFields, type Fields, readAllFields } from "../../http/fields.ts";
import { parseJsonObject } from "../../http/json-object.ts";

/** The method that is meant: clients that can only GET name another one in `_method`. */
export const methodOf = (request: Request): string => {
  const meant = request.query["_method"];
  return typeof meant === "string" && /^(?:get|post|delete)$/i.test(meant)
    ? meant.toUpperCase()
    : request.method;
};

/** The access token: in the header, with or without `Bearer`, or in the query. */
export const accessTokenOf = (request: Request): string | undefined => {
  const header = request.get("authorization")?.trim();
  if (header) return header.replace(/^Bearer +/i, "");
  const asked: unknown = request.query["access_token"];
  return typeof asked === "string" ? asked : undefined;
};

/** JSON as it is; any other body as a form. The query's fields count where the body has none of that name. */
export const fieldsOf = (request: Request): Fields => {
  const { _method, access_token, ...query } = request.query;
  const body = parseJsonObject(String(request.body)) ?? readAllFields(request.body) ?? {};
  return dropEmptyFields({ ...query, ...body });
};
