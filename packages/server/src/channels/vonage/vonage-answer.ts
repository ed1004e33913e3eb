// Reads the answers of both APIs as what they say about the message. Quotes nothing of them but Vonage's id and error code.
import { parseJson } from "../../parse-json.ts";
import type { Exchange } from "../exchange.ts";
import type { Handover } from "../provider.ts";
import { type Answered, isBusyStatus } from "../vendor-answer.ts";
import { diagnoseError } from "./vonage-error.ts";

/** What became of the message. `idField` is where the API puts its own id. */
export const handoverOf = (it: Exchange, idField: "message_uuid" | "uuid"): Handover => {
  switch (it.kind) {
    case "unreachable":
      return { kind: "unavailable", why: it.why };
    case "unanswered":
      return { kind: "unanswered", why: it.why };
    case "answered":
      return read(it, parseJson(it.body), idField);
  }
};

const read = (response: Answered, body: unknown, idField: string): Handover => {
  const { status, retryAfter } = response;
  const why = `HTTP ${status}`;
  if (status >= 200 && status < 300) {
    const reference = idIn(body, idField);
    return reference === undefined
      ? { kind: "unanswered", why: `${why} without an id` }
      : { kind: "accepted", reference };
  }
  // A gateway that waited in vain for what is behind it knows no more than we do.
  if (status < 400 || status === 504) return { kind: "unanswered", why };
  const error = status === 400 || status === 422 ? diagnoseError(body) : undefined;
  if (error?.final) return { kind: "refused", why: `${why}, ${error.why}` };
  if (isBusyStatus(response)) return { kind: "busy", why, retryAfter };
  return { kind: "unavailable", why: error === undefined ? why : `${why}, ${error.why}` };
};

const idIn = (body: unknown, field: string): string | undefined => {
  if (typeof body !== "object" || body === null) return undefined;
  const id: unknown = Reflect.get(body, field);
  return typeof id === "string" && /^[\w-]{1,100}$/.test(id) ? id : undefined;
};
