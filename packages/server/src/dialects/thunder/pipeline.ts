// What happens to every ThunderSMS request before its endpoint sees it, in this order, as in a framework: path, method,
// token, fields.
import type { Request } from "express";
import { authenticate } from "../../http/authenticate.ts";
import type { BackEnd, Endpoint, Pipeline } from "../../http/endpoint.ts";
import { dropEmptyFields, type Fields, readAllFields } from "../../http/fields.ts";
import { parseJsonObject } from "../../http/json-object.ts";
import type { Reply } from "../../http/reply.ts";
import type { App } from "../../service/app.ts";
import { createAppFinder } from "../../service/find-app.ts";
import type { Ports } from "../../service/ports.ts";
import { explainInvalidFields, thunderFault, unauthenticated } from "./errors.ts";

/** An endpoint. */
export type ThunderEndpoint<T> = Endpoint<T, BackEnd, Reply>;

/** ThunderSMS' pipeline. */
export const thunderPipeline = (ports: Ports): Pipeline<BackEnd, Reply> => {
  const findApp = createAppFinder(ports);
  /** The app of the token. A browser has no business to know it. */
  const findSender = async (request: Request): Promise<App | undefined> => {
    const secret = accessTokenOf(request);
    const app = secret === undefined ? undefined : await findApp(secret);
    const origin = request.get("origin");
    return app && "caller" in authenticate(app, { origin, secret, now: ports.clock.wall() })
      ? app
      : undefined;
  };
  return {
    admit: async (request) => {
      const app = await findSender(request);
      return app ? { sender: { app }, fields: fieldsOf(request) } : { answer: unauthenticated };
    },
    explainFields: explainInvalidFields,
    // A GET that spends a guess must never be answered by somebody's cache.
    render: (reply) => ({ ...reply, headers: { "Cache-Control": "no-store" } }),
    fault: thunderFault,
  };
};

/** The method that is meant: clients that can only GET name another one in `_method`. */
export const methodOf = (request: Request): string => {
  const meant = request.query["_method"];
  return typeof meant === "string" && /^(?:get|post|delete)$/i.test(meant)
    ? meant.toUpperCase()
    : request.method;
};

/** The access token: in the header, with or without `Bearer`, or in the query. */
const accessTokenOf = (request: Request): string | undefined => {
  const header = request.get("authorization")?.trim();
  if (header) return header.replace(/^Bearer +/i, "");
  const asked: unknown = request.query["access_token"];
  return typeof asked === "string" ? asked : undefined;
};

/** JSON as it is; any other body as a form. The query's fields count where the body has none of that name. */
const fieldsOf = (request: Request): Fields => {
  const { _method, access_token, ...query } = request.query;
  const body = parseJsonObject(String(request.body)) ?? readAllFields(request.body) ?? {};
  return dropEmptyFields({ ...query, ...body });
};
