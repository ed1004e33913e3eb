// CAMARA's problems: every answer that is no success is `{status, code, message}` with a code from this list.
// Source: the OpenAPI document of CAMARA One Time Password SMS v1.1.1; `CAMARA_common.yaml` for statuses that it leaves out.
import type { Fault } from "../../http/faults.ts";

/** What is answered. */
export interface Answer {
  readonly http: number;
  /** None for 204. */
  readonly body?: object;
  /** Name of the outcome in the log. */
  readonly outcome: string;
  /** Seconds after which the same request may be answered differently. */
  readonly retryAfter?: number;
}

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
export const problem = (code: ProblemCode, message: string = problems[code][1]): Answer => {
  const [status] = problems[code];
  return { http: status, body: { status, code, message }, outcome: code };
};

/** The form of an HTTP status that no endpoint gave. */
export const camaraFault = (status: number): Fault => ({ body: { ...problem(codeOf(status)).body, status } });

const codeOf = (status: number): ProblemCode => {
  switch (status) {
    case 404:
      return "NOT_FOUND";
    case 405:
      return "METHOD_NOT_ALLOWED";
    case 413:
      return "PAYLOAD_TOO_LARGE";
    case 415:
      return "UNSUPPORTED_MEDIA_TYPE";
    case 500:
      return "INTERNAL";
    case 503:
      return "UNAVAILABLE";
    default:
      return "INVALID_ARGUMENT";
  }
};
