// Requests to paths that begin with an app key, of the native API and others. Pages may send them, and back ends.
// Finds the app and who asks; each API says in its own words why nobody may.
import type { Request } from "express";
import type { App } from "../service/app.ts";
import type { Caller } from "../service/caller.ts";
import type { Ports } from "../service/ports.ts";
import { type Authenticated, authenticate } from "./authenticate.ts";
import type { Admission } from "./endpoint.ts";
import type { Fields } from "./fields.ts";

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

/** How an API reads a request and refuses one. */
export interface AppKeyForm<Answer> {
  readonly readFields: (request: Request) => Fields | undefined;
  readonly unknownApp: () => Answer;
  readonly unreadable: () => Answer;
  readonly explainDenial: (
    why: Denial,
    context: { readonly app: App; readonly fields: Fields; readonly request: Request },
  ) => Answer;
}

/** Admits a request: its app, its fields, who asks, in this order. */
export const admitByAppKey = async <Answer>(
  { store, clock }: Pick<Ports, "store" | "clock">,
  request: Request,
  { callers, ...form }: AppKeyForm<Answer> & CallerRule,
): Promise<Admission<AppSender, Answer>> => {
  const app = await store.app(String(request.params["appKey"]));
  if (!app) return { answer: form.unknownApp() };
  const fields = form.readFields(request);
  if (!fields) return { answer: form.unreadable() };
  const deny = (why: Denial) => form.explainDenial(why, { app, fields, request });
  const authenticated = authenticate(app, {
    origin: request.get("origin"),
    secret: secretOf(fields),
    address: request.ip,
    now: clock.wall(),
  });
  if ("denied" in authenticated) return { answer: deny(authenticated.denied) };
  const sender = { app, caller: authenticated.caller };
  return callers.includes(sender.caller.kind) ? { sender, fields } : { answer: deny("wrong_caller"), sender };
};

/** What is no text is a wrong secret; turning it into text could run whatever the client sent as `toString`. */
const secretOf = (fields: Fields): string | undefined => {
  const secret = fields["secret_key"] ?? fields["api_key"];
  return secret === undefined || typeof secret === "string" ? secret : "";
};

/** Headers that let the page read the answer, for a page that was admitted. */
export const pageHeaders = (
  sender: AppSender | undefined,
  request: Request,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> =>
  sender?.caller.kind === "browser"
    ? { "Access-Control-Allow-Origin": String(request.get("origin")), Vary: "Origin", ...more }
    : {};
