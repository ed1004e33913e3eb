// What happens to every request of RingCaptcha's clients before its endpoint sees it, and how its answer leaves:
// HTTP 200 whatever it says, because those clients fall over anything else.
import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { plainText } from "../../core/phone/spelling.ts";
import { type Authenticated, authenticate } from "../../http/authenticate.ts";
import { decodedOnceMore, type Fields, readFields, rewriteFields } from "../../http/fields.ts";
import { withWallTime } from "../../http/wall-time.ts";
import type { App } from "../../service/app.ts";
import type { Caller } from "../../service/caller.ts";
import type { Ports } from "../../service/ports.ts";
import type { OldRefusalAnswer, RefusalAnswer, RingcaptchaError } from "./schema.ts";
import { plainRefusal } from "./wire.ts";

/** A request that got through the door. */
export interface Visit<T> {
  readonly app: App;
  readonly caller: Caller;
  readonly fields: T;
  readonly request: Request;
}

/** Any answer. */
export type Answer = { readonly status: string } | RefusalAnswer;

/** An endpoint: who may call it, with which fields, and what it does. */
export interface Endpoint<T> {
  readonly schema: z.ZodType<T>;
  readonly callers: readonly Caller["kind"][];
  /** Whether its refusals have the older form. */
  readonly old?: boolean;
  handle(visit: Visit<T>): Promise<Answer>;
}

/** Clients encode values twice, or once, or not at all; none of these ever holds a percent sign of its own. */
const encodedTwice = ["app_key", "secret_key", "api_key", "phone", "code", "token", "locale"];

/** The fields of a request; undefined for a body that looks like JSON and is none. */
export const fieldsOf = (request: Request): Fields | undefined => {
  const fields = readFields(request.body);
  return fields && rewriteFields(decodedOnceMore(fields, encodedTwice), ["code"], plainText);
};

/** Serves an endpoint. */
export const serve =
  <T>(ports: Ports, endpoint: Endpoint<T>): RequestHandler =>
  async (request, response) => {
    const answer = withWallTime(await visit(ports, endpoint, { request, response }), ports.clock);
    const refusal = isRefusal(answer) ? answer : undefined;
    response.locals["outcome"] = refusal?.message ?? answer.status;
    response.json(endpoint.old && refusal ? inOldForm(refusal) : answer);
  };

const isRefusal = (answer: Answer): answer is RefusalAnswer => answer.status === "ERROR";

const inOldForm = ({ message, status: _error, ...rest }: RefusalAnswer): OldRefusalAnswer => ({
  result: "ERROR",
  status: message,
  ...rest,
});

const visit = async <T>(
  ports: Ports,
  endpoint: Endpoint<T>,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<Answer> => {
  const no = (message: RingcaptchaError, reason: string) => plainRefusal(message, ports.clock.now(), reason);
  const app = await ports.store.app(String(request.params["appKey"]));
  if (!app) return no(endpoint.old ? "ERROR_INVALID_SITE_KEY" : "ERROR_INVALID_APP_KEY", "unknown_app");
  const fields = fieldsOf(request);
  if (!fields) return no("ERROR_INVALID_PARAMETERS", "unreadable");
  const authenticated = authenticate(app, {
    origin: request.get("origin"),
    secret: secretOf(fields),
    address: request.ip,
    now: ports.clock.wall(),
  });
  if ("denied" in authenticated) return no(...explainDenial(authenticated.denied, fields));
  const { caller } = authenticated;
  if (caller.kind === "browser")
    response.set("Access-Control-Allow-Origin", request.get("origin")).vary("Origin");
  if (!endpoint.callers.includes(caller.kind))
    return no("ERROR_DIRECT_API_ACCESS_NOT_AVAILABLE", "back_ends_only");
  const parsed = endpoint.schema.safeParse(fields);
  return parsed.success
    ? endpoint.handle({ app, caller, fields: parsed.data, request })
    : no("ERROR_INVALID_PARAMETERS", String(parsed.error.issues[0]?.path[0] ?? ""));
};

/** What is no text is a wrong secret. */
const secretOf = (fields: Fields): string | undefined => {
  const secret = fields["secret_key"] ?? fields["api_key"];
  return secret === undefined || typeof secret === "string" ? secret : "";
};

const explainDenial = (
  why: Extract<Authenticated, { denied: string }>["denied"],
  fields: Fields,
): [RingcaptchaError, string] => {
  switch (why) {
    case "foreign_origin":
      return ["ERROR_INVALID_DOMAIN", why];
    case "secret_in_browser":
      return ["ERROR_NOT_AUTHORIZED", why];
    case "no_credentials":
      return ["ERROR_NOT_AUTHORIZED", why];
    case "wrong_secret":
      return [fields["secret_key"] === undefined ? "ERROR_INVALID_API_KEY" : "ERROR_INVALID_SECRET_KEY", why];
  }
};
