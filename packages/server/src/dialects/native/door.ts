// What happens to every native request before its endpoint sees it: app, caller, fields; and how its answer leaves.
import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { plainPhone, plainText } from "../../core/phone/spelling.ts";
import { type Authenticated, authenticate } from "../../http/authenticate.ts";
import { decodedOnceMore, type Fields, readFields, rewriteFields } from "../../http/fields.ts";
import { withWallTime } from "../../http/wall-time.ts";
import type { App } from "../../service/app.ts";
import type { Caller } from "../../service/caller.ts";
import type { Ports } from "../../service/ports.ts";
import { explainForeignOrigin } from "./foreign-origin.ts";
import type { RefusalAnswer, WireError } from "./schema.ts";

/** A request that got through the door. */
export interface Visit<T> {
  readonly app: App;
  readonly caller: Caller;
  readonly fields: T;
  readonly request: Request;
}

/** What an endpoint answers with: any of the API's answers. */
export type Answer = { readonly status: string } | RefusalAnswer;

/** An endpoint: who may call it, with which fields, and what it does. */
export interface Endpoint<T> {
  readonly schema: z.ZodType<T>;
  readonly callers: readonly Caller["kind"][];
  handle(visit: Visit<T>): Promise<Answer>;
}

/** A refusal that no verification stands behind. */
export const plainRefusal = (
  message: WireError,
  more: Pick<RefusalAnswer, "field" | "reason"> = {},
): RefusalAnswer => ({ status: "ERROR", message, ...more });

/** The app key of a path is nobody's. */
export const unknownApp = plainRefusal("ERROR_INVALID_APP_KEY", {
  field: "app_key",
  reason: "No app has this key. `telproof app list` tells the keys there are.",
});

/** A page that the app does not name. */
export const foreignOrigin = (app: App, origin: string | undefined): RefusalAnswer =>
  plainRefusal("ERROR_INVALID_DOMAIN", { reason: explainForeignOrigin(app, origin) });

/** Every refusal carries a session's figures, also one without a session: clients count with them. */
const complete = (answer: Answer, now: number): Answer =>
  "message" in answer && !("retry_at" in answer)
    ? { ...answer, expires_in: 0, retry_in: 0, retry_at: Math.ceil(now / 1000), attempt: 0 }
    : answer;

/** Serves an endpoint. */
export const serve =
  <T>(ports: Ports, endpoint: Endpoint<T>): RequestHandler =>
  async (request, response) => {
    const visited = await visit(ports, endpoint, { request, response });
    const answer = withWallTime(complete(visited, ports.clock.now()), ports.clock);
    response.locals["outcome"] = "message" in answer ? answer.message : answer.status;
    if ("message" in answer && answer.message === "ERROR_TOO_MANY_REQUESTS")
      response.status(429).set("Retry-After", String(answer.retry_in ?? 1));
    response.json(answer);
  };

const visit = async <T>(
  ports: Ports,
  endpoint: Endpoint<T>,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<Answer> => {
  const app = await ports.store.app(String(request.params["appKey"]));
  if (!app) return unknownApp;
  const read = readFields(request.body);
  if (!read) {
    response.status(400);
    return plainRefusal("ERROR_INVALID_PARAMETERS", {
      reason: "The body is not a JSON object, or has more than 1000 fields.",
    });
  }
  const fields = withPlainNumbers(decodedOnceMore(read, ["phone"]));
  const authenticated = authenticate(app, {
    origin: request.get("origin"),
    secret: secretOf(fields),
    address: request.ip,
    now: ports.clock.wall(),
  });
  if ("denied" in authenticated) return explainDenial(authenticated.denied, { app, fields, request });
  const { caller } = authenticated;
  if (caller.kind === "browser") openTo(response, String(request.get("origin")));
  if (!endpoint.callers.includes(caller.kind))
    return explainDenial("no_credentials", { app, fields, request });
  const parsed = endpoint.schema.safeParse(fields);
  return parsed.success
    ? endpoint.handle({ app, caller, fields: parsed.data, request })
    : invalidField(parsed.error, fields);
};

/** Numbers and codes without the white space that forms, clipboards and keyboards add. */
const withPlainNumbers = (fields: Fields): Fields =>
  rewriteFields(rewriteFields(fields, ["phone"], plainPhone), ["code"], plainText);

const openTo = (response: Response, origin: string): void => {
  response.set("Access-Control-Allow-Origin", origin).vary("Origin");
  response.set("Access-Control-Expose-Headers", "Retry-After");
};

/** What is no text is a wrong secret; turning it into text could run whatever the client sent as `toString`. */
const secretOf = (fields: Fields): string | undefined => {
  const secret = fields["secret_key"] ?? fields["api_key"];
  return secret === undefined || typeof secret === "string" ? secret : "";
};

const explainDenial = (
  why: Extract<Authenticated, { denied: string }>["denied"],
  { app, fields, request }: { readonly app: App; readonly fields: Fields; readonly request: Request },
): RefusalAnswer => {
  switch (why) {
    case "foreign_origin":
      return foreignOrigin(app, request.get("origin"));
    case "secret_in_browser":
      return plainRefusal("ERROR_NOT_AUTHORIZED", {
        field: "secret_key",
        reason: "A secret key must never be sent from a browser.",
      });
    case "no_credentials":
      return plainRefusal("ERROR_NOT_AUTHORIZED", {
        field: "secret_key",
        reason: "Send secret_key from a back end, or call from a page of one of the app's origins.",
      });
    case "wrong_secret":
      return fields["secret_key"] === undefined
        ? plainRefusal("ERROR_INVALID_API_KEY", { field: "api_key" })
        : plainRefusal("ERROR_INVALID_SECRET_KEY", { field: "secret_key" });
  }
};

const invalidField = (error: z.ZodError, fields: Fields): RefusalAnswer => {
  const [issue] = error.issues;
  const field = String(issue?.path[0] ?? "");
  const value = fields[field];
  const reason =
    value === undefined ? "missing" : typeof value === "string" ? "malformed" : "not_a_single_value";
  return plainRefusal("ERROR_INVALID_PARAMETERS", { field, reason });
};
