// An action that a request names and leaves empty. It would count as none, so that the proof is good for whatever it is shown to.
import type { Request } from "express";
import { isFieldNamed } from "../../http/fields.ts";
import { createProblem } from "./errors.ts";
import type { Problem } from "./schema.ts";

/** The problem of a request with an empty action. */
export const refuseEmptyAction = (
  request: Request,
  action: string | undefined,
): { readonly problem: Problem } | undefined =>
  action === undefined && isFieldNamed(request, "action")
    ? { problem: createProblem("invalid_request", { field: "action", reason: "malformed" }) }
    : undefined;
