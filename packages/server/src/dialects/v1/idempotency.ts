// Reads an idempotency key and sums up what was asked under it.
import type { Request } from "express";
import { identifyRequest, shortestBrowserKey } from "../../http/app-key-answers.ts";
import type { AppSender } from "../../http/app-key-requests.ts";
import type { SendCommand } from "../../service/send-code.ts";
import { createProblem } from "./errors.ts";
import type { Problem } from "./schema.ts";

/** The request's identity, if it has one, or why its key cannot be taken. */
export type Identified = { readonly request: SendCommand["request"] } | { readonly problem: Problem };

/** The idempotency key of a send: field or header. Keys of pages and of back ends never meet. */
export const readIdempotencyKey = (
  { app, caller }: AppSender,
  request: Request,
  fields: Readonly<Record<string, unknown>> & { readonly idempotency_key?: string | undefined },
): Identified => {
  const key = fields.idempotency_key ?? request.get("idempotency-key");
  if (key === undefined) return { request: undefined };
  if (key.length > 64 || key.length < (caller.kind === "browser" ? shortestBrowserKey : 1))
    return { problem: createProblem("invalid_request", { field: "idempotency_key", reason: "malformed" }) };
  const { idempotency_key: _key, ...rest } = fields;
  return {
    request: identifyRequest(app, caller, { key, asked: [request.path, Object.entries(rest).sort()] }),
  };
};
