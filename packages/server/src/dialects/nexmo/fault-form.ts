// How Nexmo's paths answer what is no application answer, in the format that the path names.
import type { Fault, FaultForm } from "../../http/faults.ts";
import type { Failure } from "./schema.ts";
import { internalError, throttled } from "./wire.ts";
import { toXml } from "./xml.ts";

/** The answer of an HTTP status that no endpoint gave. */
export const nexmoFault: FaultForm = (status, path): Fault => {
  const body = failure(status);
  return /\/xml\/?$/.test(path) ? { type: "text/xml", body: toXml("response", body) } : { body };
};

const failure = (status: number): Failure => {
  switch (status) {
    case 404:
      return { status: "3", error_text: "Facility not allowed" };
    case 405:
      return { status: "3", error_text: "Method not allowed" };
    case 413:
      return { status: "3", error_text: "Body too large" };
    case 503:
      return throttled;
    case 500:
      return internalError;
    default:
      return { status: "3", error_text: "The request cannot be read" };
  }
};
