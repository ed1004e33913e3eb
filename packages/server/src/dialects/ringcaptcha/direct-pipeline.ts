// What happens to every request of the direct API before its endpoint sees it: app, fields, caller; and how its answer is written.
import type { Request } from "express";
import { plainPhone, plainText } from "../../core/phone/spelling.ts";
import { type AppSender, type CallerRule, pageHeaders } from "../../http/app-sender.ts";
import type { Endpoint, FieldErrors, Pipeline } from "../../http/endpoint.ts";
import { decodedOnceMore, type Fields, readBodyFields, rewriteFields } from "../../http/fields.ts";
import { withWallTime } from "../../http/wall-time.ts";
import type { Ports } from "../../service/ports.ts";
import { type AppKeyForm, admitByAppKey } from "./admission.ts";
import { directFault, foreignOrigin, plainRefusal, unknownApp } from "./direct-errors.ts";
import type { RefusalAnswer } from "./refusal-schema.ts";

/** What an endpoint answers with: any of the API's answers. */
export type Answer = { readonly status: string } | RefusalAnswer;

/** An endpoint: who may call it, with which fields, and what it does. */
export type DirectEndpoint<T> = Endpoint<T, AppSender, Answer> & CallerRule;

/** The pipeline of the direct API. */
export const directPipeline = (ports: Ports): Pipeline<AppSender, Answer, CallerRule> => ({
  admit: (request, { callers }) => admitByAppKey(ports, request, { ...form, callers }),
  explainFields: (error, fields) => explainInvalidField(error, { ...Object(fields) }),
  render: (answer, { request, sender }) => {
    const body = withWallTime(addFigures(answer, ports.clock.now()), ports.clock);
    const refusal = "message" in body ? body : undefined;
    const throttled = refusal?.message === "ERROR_TOO_MANY_REQUESTS";
    return {
      status: answer === unreadable ? 400 : throttled ? 429 : 200,
      body,
      headers: pageHeaders(sender, request, { "Access-Control-Expose-Headers": "Retry-After" }),
      retryAfter: throttled ? (refusal.retry_in ?? 1) : undefined,
      outcome: refusal?.message ?? body.status,
    };
  },
  fault: directFault,
});

const unreadable = plainRefusal("ERROR_INVALID_PARAMETERS", {
  reason: "The body is not a JSON object, or has more than 1000 fields.",
});

/** Every refusal carries a session's figures, also one without a session: clients count with them. */
const addFigures = (answer: Answer, now: number): Answer =>
  "message" in answer && !("retry_at" in answer)
    ? { ...answer, expires_in: 0, retry_in: 0, retry_at: Math.ceil(now / 1000), attempt: 0 }
    : answer;

/** Numbers and codes without the white space that forms, clipboards and keyboards add. */
const readDirectFields = (request: Request): Fields | undefined => {
  const fields = readBodyFields(request);
  return (
    fields &&
    rewriteFields(
      rewriteFields(decodedOnceMore(fields, ["phone"]), ["phone"], plainPhone),
      ["code"],
      plainText,
    )
  );
};

const form: AppKeyForm<RefusalAnswer> = {
  readFields: readDirectFields,
  unknownApp: () => unknownApp,
  unreadable: () => unreadable,
  explainDenial: (why, { app, fields, request }) => {
    switch (why) {
      case "foreign_origin":
        return foreignOrigin(app, request.get("origin"));
      case "secret_in_browser":
        return plainRefusal("ERROR_NOT_AUTHORIZED", {
          field: "secret_key",
          reason: "A secret key must never be sent from a browser.",
        });
      case "no_credentials":
      case "wrong_caller":
        return plainRefusal("ERROR_NOT_AUTHORIZED", {
          field: "secret_key",
          reason: "Send secret_key from a back end, or call from a page of one of the app's origins.",
        });
      case "wrong_secret":
        return fields["secret_key"] === undefined
          ? plainRefusal("ERROR_INVALID_API_KEY", { field: "api_key" })
          : plainRefusal("ERROR_INVALID_SECRET_KEY", { field: "secret_key" });
    }
  },
};

const explainInvalidField = (error: FieldErrors, fields: Fields): RefusalAnswer => {
  const [issue] = error.issues;
  const field = String(issue?.path[0] ?? "");
  const value = fields[field];
  const reason =
    value === undefined ? "missing" : typeof value === "string" ? "malformed" : "not_a_single_value";
  return plainRefusal("ERROR_INVALID_PARAMETERS", { field, reason });
};
