// Who sent a request for an app, and which headers let its page read the answer. Each API says in its own words why nobody may.
import type { Request } from "express";
import type { App } from "../service/app.ts";
import type { Caller } from "../service/caller.ts";
import type { Authenticated } from "./authenticate.ts";

/** Who sent a request. */
export interface AppSender {
  readonly app: App;
  readonly caller: Caller;
}

/** Who may call an endpoint. */
export interface CallerRule {
  readonly callers: readonly Caller["kind"][];
}

/** Why a request's sender may not do what it asks. */
export type Denial = Extract<Authenticated, { denied: string }>["denied"] | "wrong_caller";

/** Headers that let the page read the answer, for a page that was admitted. */
export const pageHeaders = (
  sender: AppSender | undefined,
  request: Request,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> =>
  sender?.caller.kind === "browser"
    ? { "Access-Control-Allow-Origin": String(request.get("origin")), Vary: "Origin", ...more }
    : {};
