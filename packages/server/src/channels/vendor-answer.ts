// Judges a vendor's HTTP answer: taken, refused, not sent, or nobody knows. Quotes nothing of the answer but the vendor's
// own id and error code, because error texts repeat the number.
import { parseJson } from "../parse-json.ts";
import type { Exchange } from "./exchange.ts";
import type { Handover } from "./provider.ts";

/** What an error code of a vendor means, in our words. */
export interface ErrorMeaning {
  readonly means: string;
  /** No provider can reach this phone on this channel. */
  readonly final?: true;
  /** The vendor takes no more messages for now. */
  readonly busy?: true;
}

/** A vendor's error codes. */
export type ErrorCodes = Readonly<Record<string, ErrorMeaning>>;

/** An error as logs may have it. */
export interface Diagnosis {
  readonly why: string;
  readonly final: boolean;
  readonly busy?: boolean;
}

/** How a vendor's answers are read. */
export interface Reading {
  /** The vendor's id of the message in the body of a success. */
  reference(body: unknown): string | undefined;
  /** The error in the body of a failure with this HTTP status. */
  error(body: unknown, status: number): Diagnosis | undefined;
}

/** Looks an error code up; anything that is no short number is none. */
export const diagnose = (codes: ErrorCodes, code: unknown): Diagnosis | undefined => {
  const name = typeof code === "number" || typeof code === "string" ? String(code) : "";
  if (!/^\d{1,6}$/.test(name)) return undefined;
  const meaning = Object.hasOwn(codes, name) ? codes[name] : undefined;
  return {
    why: meaning ? `${name} ${meaning.means}` : `error ${name}`,
    final: meaning?.final === true,
    busy: meaning?.busy === true,
  };
};

/** What became of the message, by a vendor's JSON answer. */
export const handoverFrom = (it: Exchange, reading: Reading): Handover =>
  readExchange(it, (response) => readHandover(response, parseJson(response.body), reading));

/** What became of the message; `read` judges a response that came whole. */
export const readExchange = (it: Exchange, read: (response: Answered) => Handover): Handover => {
  switch (it.kind) {
    case "unreachable":
      return { kind: "unavailable", why: it.why };
    case "unanswered":
      return { kind: "unanswered", why: it.why };
    case "answered":
      return read(it);
  }
};

/** Whether an HTTP status says that the vendor is well but takes no more for now (RFC 6585, 4; RFC 9110, 15.6.4). */
export const isBusyStatus = ({ status, retryAfter }: Pick<Answered, "status" | "retryAfter">): boolean =>
  status === 429 || (status === 503 && retryAfter !== null);

/** A response that came whole. */
export type Answered = Extract<Exchange, { kind: "answered" }>;

const readHandover = (response: Answered, body: unknown, reading: Reading): Handover => {
  const { status, retryAfter } = response;
  const http = `HTTP ${status}`;
  if (status >= 200 && status < 300) {
    const reference = reading.reference(body);
    return reference === undefined
      ? { kind: "unanswered", why: `${http} without an id` }
      : { kind: "accepted", reference };
  }
  // A gateway that waited in vain for what is behind it knows no more than we do.
  if (status < 400 || status === 408 || status === 504) return { kind: "unanswered", why: http };
  const error = reading.error(body, status);
  const why = error === undefined ? http : `${http}, ${error.why}`;
  if (error?.final && status < 500) return { kind: "refused", why };
  return error?.busy || isBusyStatus(response)
    ? { kind: "busy", why, retryAfter }
    : { kind: "unavailable", why };
};

/** A member of what may be an object. */
export const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
