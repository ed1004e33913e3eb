// What happens to every request of RingCaptcha's clients before its endpoint sees it, and how its answer is written:
// HTTP 200 whatever it says, because those clients fall over anything else.
import type { Request } from "express";
import { plainText } from "../../core/phone/spelling.ts";
import { type AppSender, type CallerRule, type Denial, pageHeaders } from "../../http/app-sender.ts";
import type { Endpoint, Pipeline, Visit } from "../../http/endpoint.ts";
import { decodedOnceMore, type Fields, readBodyFields, rewriteFields } from "../../http/fields.ts";
import { withWallTime } from "../../http/wall-time.ts";
import type { Ports } from "../../service/ports.ts";
import { admitByAppKey } from "./admission.ts";
import { ringcaptchaFault } from "./errors.ts";
import type { OldRefusalAnswer, RefusalAnswer, RingcaptchaError } from "./schema.ts";
import { plainRefusal } from "./wire.ts";

/** Any answer. */
export type Answer = { readonly status: string } | RefusalAnswer;

/** What an endpoint declares besides its fields. */
export interface RingcaptchaOptions extends CallerRule {
  /** Whether its refusals have the older form. */
  readonly old?: boolean;
}

/** An endpoint. */
export type RingcaptchaEndpoint<T> = Endpoint<T, AppSender, Answer> & RingcaptchaOptions;

/** A request that was admitted. */
export type RingcaptchaVisit<T> = Visit<AppSender, T>;

/** Clients encode values twice, or once, or not at all; none of these ever holds a percent sign of its own. */
const encodedTwice = ["app_key", "secret_key", "api_key", "phone", "code", "token", "locale"];

/** The fields of a request; undefined for a body that looks like JSON and is none. */
export const fieldsOf = (request: Request): Fields | undefined => {
  const fields = readBodyFields(request);
  return fields && rewriteFields(decodedOnceMore(fields, encodedTwice), ["code"], plainText);
};

/** The pipeline of RingCaptcha's API. */
export const ringcaptchaPipeline = (ports: Ports): Pipeline<AppSender, Answer, RingcaptchaOptions> => {
  const refuse = (message: RingcaptchaError, reason: string) =>
    plainRefusal(message, ports.clock.now(), reason);
  return {
    admit: (request, { callers, old }) =>
      admitByAppKey(ports, request, {
        callers,
        readFields: fieldsOf,
        unknownApp: () => refuse(old ? "ERROR_INVALID_SITE_KEY" : "ERROR_INVALID_APP_KEY", "unknown_app"),
        unreadable: () => refuse("ERROR_INVALID_PARAMETERS", "unreadable"),
        explainDenial: (why, { fields }) => refuse(...explainDenial(why, fields)),
      }),
    explainFields: ({ issues: [issue] }) => refuse("ERROR_INVALID_PARAMETERS", String(issue?.path[0] ?? "")),
    render: (answer, { request, sender, endpoint }) => {
      const body = withWallTime(answer, ports.clock);
      const refusal = isRefusal(body) ? body : undefined;
      return {
        body: endpoint.old && refusal ? renderOldForm(refusal) : body,
        headers: pageHeaders(sender, request),
        outcome: refusal?.message ?? body.status,
      };
    },
    fault: ringcaptchaFault(ports.clock.wall),
  };
};

const isRefusal = (answer: Answer): answer is RefusalAnswer => answer.status === "ERROR";

const renderOldForm = ({ message, status: _error, ...rest }: RefusalAnswer): OldRefusalAnswer => ({
  result: "ERROR",
  status: message,
  ...rest,
});

const explainDenial = (why: Denial, fields: Fields): [RingcaptchaError, string] => {
  switch (why) {
    case "foreign_origin":
      return ["ERROR_INVALID_DOMAIN", why];
    case "secret_in_browser":
    case "no_credentials":
      return ["ERROR_NOT_AUTHORIZED", why];
    case "wrong_secret":
      return [fields["secret_key"] === undefined ? "ERROR_INVALID_API_KEY" : "ERROR_INVALID_SECRET_KEY", why];
    case "wrong_caller":
      return ["ERROR_DIRECT_API_ACCESS_NOT_AVAILABLE", "back_ends_only"];
  }
};
