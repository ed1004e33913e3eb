// Reads what Vonage's webhooks say of a message: status updates of the Messages API and events of a call. The caller has
// checked that they are genuine.
import { parseJsonMembers } from "../../parse-json.ts";
import type { Callback, Receipt } from "../provider.ts";
import { diagnoseError } from "./vonage-error.ts";

/** Messages: submitted, delivered, read, rejected, undeliverable. Calls: started … completed. */
const states: Readonly<Record<string, Receipt["state"]>> = {
  delivered: "delivered",
  read: "delivered",
  answered: "delivered",
  completed: "delivered",
  rejected: "failed",
  undeliverable: "failed",
  busy: "failed",
  failed: "failed",
  timeout: "failed",
  unanswered: "failed",
  cancelled: "failed",
};

/** The receipt that a genuine webhook brings; none if it tells of an intermediate state or of something else. */
export const receiptIn = ({ url, body }: Pick<Callback, "url" | "body">): Receipt | undefined => {
  const event = parseJsonMembers(body);
  const status = event["status"];
  if (typeof status !== "string" || !Object.hasOwn(states, status)) return undefined;
  const state = states[status];
  const about = subject(event, url);
  if (state === undefined || about === undefined) return undefined;
  return { about, state, why: state === "failed" ? reason(status, event) : "" };
};

const subject = (event: Readonly<Record<string, unknown>>, url: string): Receipt["about"] | undefined => {
  const id = event["client_ref"] ?? idInUrl(url);
  if (typeof id === "string" && id !== "") return { id };
  const reference = event["message_uuid"] ?? event["uuid"];
  return typeof reference === "string" && reference !== "" ? { reference } : undefined;
};

const idInUrl = (url: string) =>
  URL.canParse(url) ? (new URL(url).searchParams.get("id") ?? undefined) : undefined;

/** Details of calls are words such as `cannot_route`; anything else might quote a number. */
const reason = (status: string, event: Readonly<Record<string, unknown>>) => {
  const detail = event["detail"];
  const code = diagnoseError(event["error"])?.why;
  const more = code ?? (typeof detail === "string" && /^[a-z_]{1,40}$/.test(detail) ? detail : undefined);
  return more === undefined ? status : `${status}, ${more}`;
};
