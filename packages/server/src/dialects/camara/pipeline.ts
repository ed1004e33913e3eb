// What happens to every request of CAMARA's API around its endpoint: access token, correlator, JSON, fields; then its answer.
import type { Request } from "express";
import { backEndToken } from "../../http/authorization.ts";
import type { BackEnd, Endpoint, FieldErrors, Pipeline } from "../../http/endpoint.ts";
import { parseJsonObject } from "../../http/json-object.ts";
import type { Reply } from "../../http/reply.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";
import { findTokenApp } from "./access-token.ts";
import { apiHeaders, camaraFault, renderProblem } from "./errors.ts";
import { correlatorPattern } from "./schema.ts";

/** An endpoint. */
export type CamaraEndpoint<T> = Endpoint<T, BackEnd, Reply>;

/** CAMARA's pipeline. */
export const camaraPipeline = (ports: Ports): Pipeline<BackEnd, Reply> => ({
  admit: async (request) => {
    const app = await findSender(ports, request);
    if (!app) return { answer: renderProblem("UNAUTHENTICATED") };
    if (!correlatorPattern.test(request.get("x-correlator") ?? ""))
      return {
        answer: renderProblem("INVALID_ARGUMENT", `x-correlator must match ${correlatorPattern.source}.`),
      };
    const fields = parseJsonObject(String(request.body));
    return fields
      ? { sender: { app }, fields }
      : { answer: renderProblem("INVALID_ARGUMENT", "The request body must be a JSON object.") };
  },
  explainFields: (error, fields) => renderProblem("INVALID_ARGUMENT", explainInvalidField(error, fields)),
  render: (reply, { request }) => ({
    ...reply,
    bareJson: true,
    headers: {
      ...apiHeaders(ports, request),
      "Cache-Control": "no-store",
      ...(reply.status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
    },
  }),
  fault: camaraFault(ports),
});

/** The app of the access token. */
const findSender = async (ports: Ports, request: Request): Promise<App | undefined> => {
  const token = backEndToken(request);
  return token === undefined ? undefined : findTokenApp(ports, token);
};

const longestName = 40;

/** What is wrong with the first field that is wrong, after its name. */
const explainInvalidField = ({ issues: [issue] }: FieldErrors, fields: unknown): string => {
  if (issue?.code === "unrecognized_keys")
    return `${issue.keys?.[0]?.slice(0, longestName)} is not a property of this request.`;
  const field = String(issue?.path[0]);
  return `${field} ${Object.hasOwn(Object(fields), field) ? issue?.message : "is required."}`;
};
