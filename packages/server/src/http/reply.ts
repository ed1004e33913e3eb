// An answer as HTTP writes it, and the one place that writes it. Knows no dialect.
import type { Response } from "express";

/** A written answer. */
export interface Reply {
  /** Default: 200. */
  readonly status?: number;
  /** Text as it is, anything else as JSON; nothing at all for none. */
  readonly body?: unknown;
  /** Media type, with its charset added. Default: JSON. */
  readonly type?: `${string}/${string}`;
  /** `application/json` without a charset: JSON has none (RFC 8259), and some clients compare the whole value. */
  readonly bareJson?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds after which the same request may be answered differently. */
  readonly retryAfter?: number | undefined;
  /** What came of the request, for the log. */
  readonly outcome?: string | undefined;
}

/** Seconds until a moment, at least one: what `Retry-After` says of a wait that is about to end. */
export const secondsUntil = (at: number, now: number): number => Math.max(1, Math.ceil((at - now) / 1000));

/** Writes an answer and ends the response. */
export const writeReply = (response: Response, reply: Reply): void => {
  const { status = 200, body, type = "application/json", headers = {}, retryAfter, outcome } = reply;
  if (outcome !== undefined) response.locals["outcome"] = outcome;
  response.status(status).set(headers);
  if (retryAfter !== undefined) response.set("Retry-After", String(retryAfter));
  if (body === undefined) return void response.end();
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response
    .setHeader("Content-Type", reply.bareJson ? "application/json" : `${type}; charset=utf-8`)
    .setHeader("Content-Length", Buffer.byteLength(text))
    .end(text);
};
