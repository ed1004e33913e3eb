// Requests for messages: the same message asked for again, after an answer that was lost, is the same request. So a person
// who clicks again finds the message that was sent and is not sent a second.
import type { Channel } from "../answers.ts";
import type { Result, TelProofError } from "../errors.ts";
import type { SessionClock } from "./clock.ts";
import type { SessionOptions } from "./session.ts";

/** What a person asks for; without a token it begins a verification. */
export interface Message {
  readonly phone?: string | undefined;
  readonly country?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly token?: string | undefined;
}

/** A message as the server is asked for it. */
export interface MessageRequest extends Message {
  readonly locale: string | undefined;
  readonly idempotencyKey: string;
}

/** Remembers the request that has no answer yet. */
export interface MessageRequests {
  readonly requestOf: (message: Message) => MessageRequest;
  /** What the server has answered to the latest. */
  readonly settle: (result: Result<unknown>) => void;
}

/** What requests are made from. */
export interface RequestParts extends Pick<SessionOptions, "locale"> {
  readonly clock: SessionClock;
  readonly newKey: () => string;
}

/** Milliseconds for which a send whose answer was lost is repeated rather than begun anew. */
const lostFor = 60_000;

export const createMessageRequests = ({ clock, locale, newKey }: RequestParts): MessageRequests => {
  let lost: { readonly asked: string; readonly at: number; readonly request: MessageRequest } | undefined;
  return {
    requestOf: (message) => {
      const asked = JSON.stringify(message);
      // The monotonic clock may have slept through the life of what was sent.
      const at = clock.wall();
      if (lost?.asked === asked && at - lost.at <= lostFor) return lost.request;
      const language = typeof locale === "function" ? locale() : locale;
      const request = { ...message, locale: language, idempotencyKey: newKey() };
      lost = { asked, at, request };
      return request;
    },
    settle: (result) => {
      if (result.ok || isDefinite(result.error)) lost = undefined;
    },
  };
};

/** Whether the server has decided about the message: neither lost nor turned away unread. */
const isDefinite = ({ kind, code }: TelProofError) =>
  !/network|server/.test(kind) && !/^(too_many_requests|bad_response)$/.test(code);
