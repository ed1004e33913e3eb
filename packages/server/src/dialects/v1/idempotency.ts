// Reads an idempotency key and sums up what was asked under it.
import type { Request } from "express";
import type { AppSender } from "../../http/app-key-requests.ts";
import type { SendCommand } from "../../service/send-code.ts";
import { createProblem } from "./errors.ts";
import type { Problem } from "./schema.ts";

/** Anybody can send anything from a browser, so its keys must be too long to be met by chance or guessed. */
const browserMinimum = 16;

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
  if (key.length > 64 || key.length < (caller.kind === "browser" ? browserMinimum : 1))
    return { problem: createProblem("invalid_request", { field: "idempotency_key", reason: "malformed" }) };
  const { idempotency_key: _key, ...rest } = fields;
  const whose = caller.kind === "browser" ? caller.origin : "backend";
  return {
    request: {
      key: JSON.stringify(["v1", app.appKey, whose, key]),
      asked: JSON.stringify([request.path, Object.entries(rest).sort()]),
    },
  };
};
