// Admits a request to a path that has an app key: its app, its fields, who asks. Pages may send such requests, and back ends.
import type { Request } from "express";
import type { AppSender, CallerRule, Denial } from "../../http/app-sender.ts";
import { authenticate } from "../../http/authenticate.ts";
import type { Admission } from "../../http/endpoint.ts";
import type { Fields } from "../../http/fields.ts";
import type { App } from "../../service/app.ts";
import type { Ports } from "../../service/ports.ts";

/** How an API of this folder reads a request and refuses one. */
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
