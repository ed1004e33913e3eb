// CAMARA's problems: every answer that is no success is `{status, code, message}` with a code from this list.
// Source: the OpenAPI document of CAMARA One Time Password SMS v1.1.1; `CAMARA_common.yaml` for statuses that it leaves out.
import type { Request } from "express";
import { type FaultForm, pathOf } from "../../http/faults.ts";
import type { Reply } from "../../http/reply.ts";
import type { Ports } from "../../service/ports.ts";
import { correlatorPattern } from "./schema.ts";

const problems = {
  INVALID_ARGUMENT: [400, "Client specified an invalid argument, request body or query param."],
  "ONE_TIME_PASSWORD_SMS.INVALID_OTP": [400, "The provided OTP is not valid for this authenticationId"],
  "ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED": [400, "The authenticationId is no longer valid"],
  "ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED": [
    400,
    "The maximum number of attempts for this authenticationId was exceeded without providing a valid OTP",
  ],
  UNAUTHENTICATED: [401, "Request not authenticated due to missing, invalid, or expired credentials."],
  PERMISSION_DENIED: [403, "Client does not have sufficient permissions to perform this action."],
  "ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED": [
    403,
    "Too many OTPs have been requested for this MSISDN. Try later.",
  ],
  "ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED": [
    403,
    "Phone_number can't receive an SMS due to business reasons in the operator.",
  ],
  "ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED": [
    403,
    "Phone_number is blocked to receive SMS due to any blocking business reason in the operator.",
  ],
  NOT_FOUND: [404, "The specified resource is not found."],
  METHOD_NOT_ALLOWED: [405, "The requested method is not allowed on this resource."],
  PAYLOAD_TOO_LARGE: [413, "The request body is too large."],
  UNSUPPORTED_MEDIA_TYPE: [415, "The server cannot decode the request body."],
  QUOTA_EXCEEDED: [429, "Out of resource quota."],
  TOO_MANY_REQUESTS: [429, "Rate limit reached."],
  INTERNAL: [500, "Unknown server error. Try again later."],
  UNAVAILABLE: [503, "Service unavailable. Try again later."],
} as const;

/** Code of a problem. */
export type ProblemCode = keyof typeof problems;

/** An answer that is a problem, with CAMARA's own message unless there is more to say. */
export const renderProblem = (code: ProblemCode, message: string = problems[code][1]): Reply => {
  const [status] = problems[code];
  return { status, body: { status, code, message }, outcome: code };
};

/** Where the API's paths begin. */
export const apiPath = "/one-time-password-sms/";

/** The request's `x-correlator`, or a new one where it has none that can be sent back: every answer of the API has one. */
export const apiHeaders = (
  { newId }: Pick<Ports, "newId">,
  request: Request,
): Readonly<Record<string, string>> => {
  const given = request.get("x-correlator");
  return { "x-correlator": given !== undefined && correlatorPattern.test(given) ? given : newId() };
};

/** The form of an HTTP status that no endpoint gave. */
export const camaraFault =
  (ports: Pick<Ports, "newId">): FaultForm =>
  (status, request) => {
    const code = codes[status] ?? "INVALID_ARGUMENT";
    return {
      body: { status, code, message: problems[code][1] },
      headers: `${pathOf(request)}/`.startsWith(apiPath) ? apiHeaders(ports, request) : {},
    };
  };

const codes: Readonly<Record<number, ProblemCode>> = {
  404: "NOT_FOUND",
  405: "METHOD_NOT_ALLOWED",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL",
  503: "UNAVAILABLE",
};
