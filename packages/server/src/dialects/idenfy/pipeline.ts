// What happens to every iDenfy request before its endpoint sees it, in this order: key and secret, JSON, fields.
import type { BackEnd, Endpoint, FieldErrors, Pipeline } from "../../http/endpoint.ts";
import { dropEmptyFields } from "../../http/fields.ts";
import { findAppByBasic } from "../../http/find-app-by-pair.ts";
import { parseJsonObject } from "../../http/json-object.ts";
import type { Reply } from "../../http/reply.ts";
import type { Ports } from "../../service/ports.ts";
import { idenfyFault, renderError } from "./errors.ts";

/** An endpoint. */
export type IdenfyEndpoint<T> = Endpoint<T, BackEnd, Reply>;

/** iDenfy's pipeline. Empty fields count as left out. */
export const idenfyPipeline = (ports: Ports): Pipeline<BackEnd, Reply> => ({
  admit: async (request) => {
    const app = await findAppByBasic(ports, request);
    if (!app) return { answer: unauthorized };
    const json = parseJsonObject(String(request.body));
    return json ? { sender: { app }, fields: dropEmptyFields(json) } : { answer: noJson };
  },
  explainFields: explainInvalidField,
  render: (reply) => reply,
  fault: idenfyFault,
});

const unauthorized: Reply = {
  ...renderError(401, "UNAUTHORIZED", "The API key or secret is missing or wrong."),
  headers: { "WWW-Authenticate": 'Basic realm="iDenfy"' },
};

const noJson = renderError(400, "JSON_ERROR", "The body must be a JSON object.");

const explainInvalidField = ({ issues: [issue] }: FieldErrors, fields: unknown): Reply => {
  const field = String(issue?.path[0] ?? "");
  return Reflect.get(Object(fields), field) === undefined
    ? renderError(400, "MISSING_VALUE", `Field '${field}' is required.`)
    : renderError(400, "BAD_VALUE", `Field '${field}' ${issue?.message}`);
};
