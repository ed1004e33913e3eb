// What happens to every request before its endpoint sees it: fields, app, who asks; and how an answer is written. A page
// sends its app's key and its session's token as fields, so that no browser asks for permission first (no preflight); a
// back end sends the secret key as a Bearer token and needs no app key.
import type { Request } from "express";
import { plainPhone, plainText } from "../../core/phone/spelling.ts";
import { type AppSender, type CallerRule, type Denial, pageHeaders } from "../../http/app-sender.ts";
import { authenticate } from "../../http/authenticate.ts";
import { bearerToken } from "../../http/authorization.ts";
import type { Admission, Endpoint, FieldErrors, Pipeline } from "../../http/endpoint.ts";
import { dropEmptyFields, type Fields, readBodyFields, rewriteFields } from "../../http/fields.ts";
import { findAppByKey } from "../../http/find-app-by-pair.ts";
import { createAppFinder } from "../../service/find-app.ts";
import { explainForeignOrigin } from "../../service/foreign-origin.ts";
import type { Ports } from "../../service/ports.ts";
import { createProblem, howToFindKeys, noStore, v1Fault, writeProblem } from "./errors.ts";
import type { Problem } from "./schema.ts";

/** What an endpoint answers with: a body, with the HTTP status of a success that is not 200; or a problem. */
export type Answer = { readonly body: object; readonly status?: 201 } | { readonly problem: Problem };

/** An endpoint: who may call it, with which fields, and what it does. */
export type V1Endpoint<T> = Endpoint<T, AppSender, Answer> & CallerRule;

/** Who may call an endpoint. */
export const anyone = ["browser", "backend"] as const;
export const backEndOnly = ["backend"] as const;
export const pageOnly = ["browser"] as const;

/** The pipeline of the API. */
export const v1Pipeline = (ports: Ports): Pipeline<AppSender, Answer, CallerRule> => {
  const findApp = createAppFinder(ports);
  return {
    admit: async (request, { callers }) => {
      const fields = readRequestFields(request);
      if (!fields) return refuse(createProblem("invalid_request", { detail: unreadable }));
      const admission = await admitSender(ports, findApp, { request, fields });
      if (!("sender" in admission) || !admission.sender) return admission;
      return callers.includes(admission.sender.caller.kind)
        ? admission
        : { answer: { problem: explainCallers(callers) }, sender: admission.sender };
    },
    explainFields: (error, fields) => ({ problem: explainInvalidField(error, { ...Object(fields) }) }),
    render: (answer, { request, sender }) => {
      const headers = { ...noStore, ...corsHeaders(sender, request) };
      if (!("problem" in answer))
        return { status: answer.status ?? 200, body: answer.body, headers, outcome: "ok" };
      const challenge = answer.problem.status === 401 ? { "WWW-Authenticate": challengeOf(request) } : {};
      return { ...writeProblem(answer.problem), headers: { ...headers, ...challenge } };
    },
    fault: v1Fault,
  };
};

const exposed = { "Access-Control-Expose-Headers": "Retry-After" };

/** Headers that let a page read the answer. Who was not admitted is told nothing of anybody, so any page may read that. */
const corsHeaders = (sender: AppSender | undefined, request: Request): Readonly<Record<string, string>> =>
  sender ? pageHeaders(sender, request, exposed) : { "Access-Control-Allow-Origin": "*", ...exposed };

/** What a caller without a working secret key is asked for (RFC 6750). */
const challengeOf = (request: Request): string =>
  bearerToken(request.get("authorization")) === undefined
    ? 'Bearer realm="Telproof"'
    : 'Bearer realm="Telproof", error="invalid_token"';

type V1Admission = Admission<AppSender, Answer>;

const refuse = (problem: Problem): V1Admission => ({ answer: { problem } });

const unreadable = "The body is not a JSON object, or has more than 1000 fields.";

/** The fields of a body, or of a query where there is no body; numbers and codes without the white space that forms add. */
const readRequestFields = (request: Request): Fields | undefined => {
  const fields = request.method === "POST" ? readBodyFields(request) : dropEmptyFields(request.query);
  return fields && rewriteFields(rewriteFields(fields, ["phone"], plainPhone), ["code"], plainText);
};

interface Received {
  readonly request: Request;
  readonly fields: Fields;
}

const admitSender = async (
  ports: Ports,
  findApp: ReturnType<typeof createAppFinder>,
  { request, fields }: Received,
): Promise<V1Admission> => {
  const secret = bearerToken(request.get("authorization"));
  const origin = request.get("origin");
  if (secret === undefined) return admitPage(ports, { request, fields });
  if (origin !== undefined) return refuse(explainDenial("secret_in_browser"));
  const app = await findApp(secret);
  return app
    ? { sender: { app, caller: { kind: "backend" } }, fields }
    : refuse(explainDenial("wrong_secret"));
};

const admitPage = async (ports: Ports, { request, fields }: Received): Promise<V1Admission> => {
  const origin = request.get("origin");
  if (origin === undefined) return refuse(explainDenial("no_credentials"));
  const key = fields["app_key"];
  if (key === undefined)
    return refuse(createProblem("invalid_request", { field: "app_key", reason: "missing" }));
  const app = await findAppByKey(ports, key);
  if (!app) return refuse(createProblem("unknown_app", { field: "app_key", detail: howToFindKeys }));
  const found = authenticate(app, {
    origin,
    secret: undefined,
    address: request.ip,
    now: ports.clock.wall(),
  });
  return "caller" in found
    ? { sender: { app, caller: found.caller }, fields }
    : refuse(createProblem("origin_not_allowed", { detail: explainForeignOrigin(app, origin) }));
};

const explainDenial = (why: Exclude<Denial, "foreign_origin" | "wrong_caller">): Problem => {
  switch (why) {
    case "secret_in_browser":
      return createProblem("forbidden", { detail: "A secret key must never be sent from a browser." });
    case "no_credentials":
      return createProblem("unauthorized", {
        detail:
          "Send `Authorization: Bearer <secret key>` from a back end, or call from a page of one of the app's origins.",
      });
    case "wrong_secret":
      return createProblem("unauthorized", { detail: "No app has this secret key." });
  }
};

const explainCallers = (callers: CallerRule["callers"]): Problem =>
  createProblem("forbidden", {
    detail: callers.includes("backend") ? "Only a back end may call this." : "Only a page may call this.",
  });

const explainInvalidField = (error: FieldErrors, fields: Fields): Problem => {
  const field = String(error.issues[0]?.path[0] ?? "");
  const value = fields[field];
  if (field === "channel" && typeof value === "string") return createProblem("unknown_channel", { field });
  return createProblem("invalid_request", { field, reason: explainValue(field, value) });
};

/** Why a value cannot be taken. One field alone may be a list: the steps of a workflow. */
const explainValue = (field: string, value: unknown): string => {
  if (value === undefined) return "missing";
  return typeof value === "string" || field === "workflow" ? "malformed" : "not_a_single_value";
};
