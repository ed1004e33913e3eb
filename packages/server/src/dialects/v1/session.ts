// Which verification a request's path means for this caller.
import type { Request } from "express";
import type { AppSender } from "../../http/app-sender.ts";
import type { ControlCommand } from "../../service/control.ts";
import type { Ports } from "../../service/ports.ts";
import { createProblem } from "./errors.ts";
import type { Answer } from "./pipeline.ts";

/** A request, and who sent it. */
export interface Visit extends AppSender {
  readonly request: Request;
}

/** The field that names a page's session. */
export type PageFields = { readonly token?: string | undefined };

/** In place of an id, a page may say this: its token names the session already. */
const currentSession = "current";

/** What names the verification of the path for this caller; undefined for a token that is not of this verification. */
export const readHandle = (
  { tokens }: Ports,
  { app, caller, request }: Visit,
  { token }: PageFields,
): ControlCommand["handle"] | undefined => {
  const id = String(request.params["id"]);
  if (caller.kind === "backend") return { id };
  const session = token === undefined ? undefined : tokens.read(app.appKey, token);
  return session && (id === currentSession || id === session.id) ? { token } : undefined;
};

/** The answer for a verification that does not exist, or not for this caller. */
export const refuseUnknownSession = { problem: createProblem("unknown_session") } satisfies Answer;
