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
  const body = failures[status] ?? unreadable;
  return isXmlPath(request) ? { type: "text/xml", body: renderXml("response", body) } : { body };
};

const unreadable: Failure = { status: "3", error_text: "The request is malformed" };

const failures: Readonly<Record<number, Failure>> = {
  404: { status: "3", error_text: "Facility not allowed" },
  405: { status: "3", error_text: "Method not allowed" },
  413: { status: "3", error_text: "Body too large" },
  500: internalError,
  503: throttled,
};
