// How Nexmo's paths answer what is no application answer, in the format that the path names.
import type { Request } from "express";
import { type FaultForm, pathOf } from "../../http/faults.ts";
import type { Failure } from "./schema.ts";
import { internalError, throttled } from "./wire.ts";
import { renderXml } from "./xml.ts";

/** Whether a request's answer is XML. */
export const isXmlPath = (request: Request): boolean => /\/xml\/?$/.test(pathOf(request));

/** The answer of an HTTP status that no endpoint gave. */
export const nexmoFault: FaultForm = (status, request) => {
  const body = describeStatus(status);
  return isXmlPath(request) ? { type: "text/xml", body: renderXml("response", body) } : { body };
};

const describeStatus = (status: number): Failure => {
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
