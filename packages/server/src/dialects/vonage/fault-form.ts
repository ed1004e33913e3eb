// How Vonage's API writes what is not an application answer.
import type { FaultForm } from "../../http/faults.ts";
import { type Problem, problemBody, problemType } from "./problem.ts";

/** The form of an HTTP status that no endpoint gave. */
export const vonageFault =
  (newId: () => string): FaultForm =>
  (status) => ({ type: problemType, body: problemBody(problem(status), newId()) });

const problem = (status: number): Problem => {
  switch (status) {
    case 404:
      return { status, title: "Not Found", detail: "There is nothing at this path.", code: "#not-found" };
    case 405:
      return {
        status,
        title: "Method Not Allowed",
        detail: "The Allow header names the methods of this path.",
        code: "#method-not-allowed",
      };
    case 413:
      return { status, title: "Content Too Large", detail: "A body has at most 64 KiB.", code: "#too-large" };
    case 503:
      return {
        status,
        title: "Service Unavailable",
        detail: "Too much at once; try again in a second.",
        code: "#unavailable",
      };
    case 500:
      return {
        status,
        title: "Internal error",
        detail: "There was an error processing your request",
        code: "#internal-error",
      };
    default:
      return { status, title: "Bad Request", detail: "The request cannot be read.", code: "#bad-request" };
  }
};
