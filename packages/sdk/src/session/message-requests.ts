// Requests for messages: the same message asked for again, after an answer that was lost, is the same request. So a person
// who clicks again, also after a reload, finds the message that was sent and is not sent a second.
import type { Channel } from "../answers.ts";
import type { Result, TelProofError } from "../errors.ts";
import type { SessionClock } from "./clock.ts";
import type { Memory } from "./memory.ts";
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

/** Asks for messages, and remembers the request that has no answer yet. */
export interface MessageRequests {
  readonly send: <Value>(
    message: Message,
    ask: (request: MessageRequest) => Promise<Result<Value>>,
  ) => Promise<Result<Value>>;
}

/** What requests are made from. */
export interface RequestParts extends Pick<SessionOptions, "locale"> {
  readonly clock: SessionClock;
  readonly memory: Pick<Memory, "keepRequest" | "recallRequest" | "forgetRequest">;
  readonly newKey: () => string;
}

/** Milliseconds for which a send whose answer was lost is repeated rather than begun anew. */
const lostFor = 60_000;

export const createMessageRequests = ({ clock, locale, memory, newKey }: RequestParts): MessageRequests => {
  let lost: { readonly asked: string; readonly at: number; readonly request: MessageRequest } | undefined;
  /** The key of a request that the page before has made, of whatever message. */
  let inherited = memory.recallRequest();

  const isFresh = (at: number) => clock.wall() - at <= lostFor;
  const requestOf = (message: Message): MessageRequest => {
    const asked = JSON.stringify(message);
    // The monotonic clock may have slept through the life of what was sent.
    if (lost?.asked === asked && isFresh(lost.at)) return lost.request;
    const language = typeof locale === "function" ? locale() : locale;
    const before = !lost && inherited && isFresh(inherited.at) ? inherited : undefined;
    const { at, idempotencyKey } = before ?? { at: clock.wall(), idempotencyKey: newKey() };
    const request = { ...message, locale: language, idempotencyKey };
    lost = { asked, at, request };
    memory.keepRequest({ idempotencyKey, at });
    return request;
  };
  const settle = () => {
    lost = undefined;
    inherited = undefined;
    memory.forgetRequest();
  };
  const send: MessageRequests["send"] = async (message, ask) => {
    const request = requestOf(message);
    const isInherited = request.idempotencyKey === inherited?.idempotencyKey;
    const result = await ask(request);
    if (result.ok || isDefinite(result.error)) settle();
    // The page before has asked for another message.
    const isOther = isInherited && !result.ok && result.error.code === "idempotency_conflict";
    return isOther ? send(message, ask) : result;
  };
  return { send };
};

/** Whether the server has decided about the message: neither lost nor turned away unread. */
const isDefinite = ({ kind, code }: TelProofError) =>
  !/network|server/.test(kind) && !/^(too_many_requests|bad_response)$/.test(code);
