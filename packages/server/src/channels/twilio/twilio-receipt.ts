// Reads what Twilio's status callbacks say of a message or a call. The caller has checked that they are genuine.
import type { Callback, Receipt } from "../provider.ts";
import { twilioError } from "./twilio-error.ts";

/** Final states of messages and calls; the others are on the way to one. */
const states: Readonly<Record<string, Receipt["state"]>> = {
  delivered: "delivered",
  read: "delivered",
  completed: "delivered",
  undelivered: "failed",
  failed: "failed",
  canceled: "failed",
  busy: "failed",
  "no-answer": "failed",
};

/** The receipt that a genuine callback brings; none if it tells of an intermediate state or of something else. */
export const twilioReceipt = ({ url, body }: Pick<Callback, "url" | "body">): Receipt | undefined => {
  const fields = new URLSearchParams(Buffer.from(body).toString());
  const status = fields.get("MessageStatus") ?? fields.get("SmsStatus") ?? fields.get("CallStatus") ?? "";
  const state = Object.hasOwn(states, status) ? states[status] : undefined;
  const about = subject(fields, url);
  if (state === undefined || about === undefined) return undefined;
  const error = twilioError(fields.get("ErrorCode"))?.why;
  return { about, state, why: state === "delivered" ? "" : [status, error].filter(Boolean).join(", ") };
};

const subject = (fields: URLSearchParams, url: string): Receipt["about"] | undefined => {
  const id = URL.canParse(url) ? new URL(url).searchParams.get("id") : null;
  if (id) return { id };
  const reference = fields.get("MessageSid") ?? fields.get("SmsSid") ?? fields.get("CallSid");
  return reference ? { reference } : undefined;
};
