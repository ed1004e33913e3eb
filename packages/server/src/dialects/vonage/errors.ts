// Problems (RFC 7807) as Vonage's APIs write them. Every answer that is no success is one of these.
// Source: the API's error reference at developer.vonage.com/api-errors, and fixtures of Vonage's own SDKs.
import type { FaultForm } from "../../http/faults.ts";
import type { Reply } from "../../http/reply.ts";

/** An answer that is no success. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What its `type` says after `https://developer.vonage.com/api-errors`. */
  readonly code: string;
  /** Members besides those that every problem has. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Seconds, for the header of that name. */
  readonly retryAfter?: number;
}

/** A parameter that cannot be taken. */
export interface InvalidParameter {
  readonly name: string;
  readonly reason: string;
}

const base = "https://developer.vonage.com/api-errors";

/** The answer that is a problem. `instance` is an id of its own. */
export const renderProblem = (
  { status, title, detail, code, more, retryAfter }: Problem,
  instance: string,
): Reply => ({
  status,
  type: "application/problem+json",
  body: { title, type: base + code, detail, instance, ...more },
  retryAfter,
  outcome: code,
});

/** The form of an HTTP status that no endpoint gave. */
export const vonageFault =
  (newId: () => string): FaultForm =>
  (status) => {
    const { outcome: _outcome, ...reply } = renderProblem(
      { status, ...(titles[status] ?? unreadable) },
      newId(),
    );
    return reply;
  };

export const unauthorized: Problem = {
  status: 401,
  title: "Unauthorized",
  detail: "You did not provide correct credentials",
  code: "#unauthorized",
};

/** The app's owner stopped its messages. */
export const forbidden: Problem = {
  status: 403,
  title: "Forbidden",
  detail: "Your account does not have permission to perform this action.",
  code: "#forbidden",
};

export const tokenExpired: Problem = {
  ...unauthorized,
  detail: "Your token has expired",
  code: "#jwt-expired",
};

/** The app has sent as many messages today as its owner allows: there is no other name for a ceiling on spending. */
export const lowBalance: Problem = {
  status: 402,
  title: "Low balance",
  detail: "This request could not be performed due to your account balance being low.",
  code: "#low-balance",
};

export const notFound = (id: string): Problem => ({
  status: 404,
  title: "Not Found",
  detail: `Request ${id} was not found or it has been verified already.`,
  code: "#not-found",
});

export const invalidCode: Problem = {
  status: 400,
  title: "Invalid Code",
  detail: "The code you provided does not match the expected value.",
  code: "/verify-v2#invalid-code",
};

export const tooManyCodes: Problem = {
  status: 410,
  title: "Invalid Code",
  detail: "An incorrect code has been provided too many times. Workflow terminated.",
  code: "/verify-v2#expired",
};

export const concurrentProblem = (id: string): Problem => ({
  status: 409,
  title: "Conflict",
  detail: "Concurrent verifications to the same number are not allowed.",
  code: "/verify-v2#concurrent",
  more: { request_id: id },
});

/** What cannot be done to something in its present state. */
export const conflict = (detail: string, code = "#conflict"): Problem => ({
  status: 409,
  title: "Conflict",
  detail,
  code,
});

export const noNetwork: Problem = {
  status: 412,
  title: "Precondition Failed",
  detail: "Network not supported",
  code: "/verify-v2#precondition-failed",
};

export const invalidParams = (...all: readonly InvalidParameter[]): Problem => ({
  status: 422,
  title: "Invalid params",
  detail: "The value of one or more parameters is invalid.",
  code: "#invalid-params",
  more: { invalid_parameters: all },
});

/** `retryAfter`: seconds. */
export const throttledProblem = (retryAfter: number): Problem => ({
  status: 429,
  title: "Rate Limit Hit",
  detail: "Please wait, then retry your request",
  code: "#throttled",
  retryAfter,
});

type Title = Pick<Problem, "title" | "detail" | "code">;

const unreadable: Title = {
  title: "Bad Request",
  detail: "The request is malformed.",
  code: "#bad-request",
};

const titles: Readonly<Record<number, Title>> = {
  404: { title: "Not Found", detail: "This path does not exist.", code: "#not-found" },
  405: {
    title: "Method Not Allowed",
    detail: "The Allow header names the methods of this path.",
    code: "#method-not-allowed",
  },
  413: { title: "Content Too Large", detail: "The body is larger than 64 KiB.", code: "#too-large" },
  500: {
    title: "Internal error",
    detail: "There was an error processing your request",
    code: "#internal-error",
  },
  503: {
    title: "Service Unavailable",
    detail: "The server is overloaded; try again in a second.",
    code: "#unavailable",
  },
};
