// Requests and responses over one socket: pairs them, answers the SMSC's own requests, and reports once that the session has
// ended. Every fault of the socket ends it; none is thrown.
import type { Socket } from "node:net";
import { commands, createFramer, encodePdu, isResponse, type Pdu, responseTo } from "./pdu.ts";

/** What came of a request. */
export type Answer =
  | { readonly kind: "answered"; readonly status: number; readonly body: Uint8Array }
  /** It may have arrived. */
  | { readonly kind: "unanswered"; readonly why: string }
  /** The session had ended before. */
  | { readonly kind: "unsent"; readonly why: string };

/** One session. */
export interface Session {
  /** Sends a request. Never rejects. */
  request(command: number, body: Uint8Array): Promise<Answer>;
  /** Resolves with the reason when the session has ended. */
  readonly ended: Promise<string>;
  /** Ends it; what is unanswered stays so. */
  end(why: string): void;
}

/** How a session behaves. */
export interface SessionOptions {
  /** After so many milliseconds a request counts as unanswered. */
  readonly answerLimit: number;
  /** Takes a `deliver_sm` or `data_sm`; resolves with the status to answer it with. Never rejects. */
  readonly onDeliver: (pdu: Pdu) => Promise<number>;
}

interface PendingRequest {
  readonly command: number;
  readonly settle: (answer: Answer) => void;
  readonly timer: NodeJS.Timeout;
}

const lastSequence = 0x7fff_ffff;
const invalidCommandId = 3;
const unknownError = 255;
const nothing = new Uint8Array();
const noMessageId = Uint8Array.of(0);

/** A session over a socket that may still be connecting. */
export const createSession = (socket: Socket, { answerLimit, onDeliver }: SessionOptions): Session => {
  const pending = new Map<number, PendingRequest>();
  const framer = createFramer();
  const { promise: ended, resolve: resolveEnded } = Promise.withResolvers<string>();
  let sequence = 0;
  let endReason: string | undefined;

  const settle = (number: number, answer: Answer): void => {
    const request = pending.get(number);
    if (request === undefined) return;
    pending.delete(number);
    clearTimeout(request.timer);
    request.settle(answer);
  };
  const end = (why: string): void => {
    if (endReason !== undefined) return;
    endReason = why;
    socket.destroy();
    for (const number of [...pending.keys()]) settle(number, { kind: "unanswered", why });
    resolveEnded(why);
  };
  const write = (pdu: Pdu) => socket.write(encodePdu(pdu));
  const writeLate = (pdu: Pdu): void => {
    if (endReason === undefined) write(pdu);
  };
  const handle = (pdu: Pdu): void => {
    if (isResponse(pdu.command)) {
      const given = matchAnswer(pdu, pending.get(pdu.sequence)?.command);
      if (given) settle(pdu.sequence, given);
      return;
    }
    if (isDelivery(pdu)) void onDeliver(pdu).then((status) => writeLate({ ...createReply(pdu), status }));
    else write(createReply(pdu));
    if (pdu.command === commands.unbind) end("the SMSC ended the session");
  };

  socket.on("data", (piece: Uint8Array) => {
    const { pdus, broken } = framer(piece);
    for (const pdu of pdus) if (endReason === undefined) handle(pdu);
    if (broken) end("the SMSC does not speak SMPP");
  });
  socket.on("error", (fault: NodeJS.ErrnoException) => end(fault.code ?? "connection failed"));
  socket.on("close", () => end("connection closed"));
  return {
    ended,
    end,
    request: (command, body) => {
      if (endReason !== undefined) return Promise.resolve({ kind: "unsent", why: endReason });
      sequence = sequence === lastSequence ? 1 : sequence + 1;
      const number = sequence;
      return new Promise((resolve) => {
        const late = () => settle(number, { kind: "unanswered", why: "no answer in time" });
        pending.set(number, { command, settle: resolve, timer: setTimeout(late, answerLimit) });
        write({ command, status: 0, sequence: number, body });
      });
    },
  };
};

/** What a response says to the request of its number; undefined if there is none, or it is a response to something else. */
const matchAnswer = ({ command, status, body }: Pdu, asked: number | undefined): Answer | undefined => {
  if (asked === undefined) return undefined;
  // It says that the request was not understood, whatever its status.
  if (command === commands.genericNack) return { kind: "answered", status: status || unknownError, body };
  return command === responseTo(asked) ? { kind: "answered", status, body } : undefined;
};

const isDelivery = ({ command }: Pdu): boolean =>
  command === commands.deliverSm || command === commands.dataSm;

/** What a request of the SMSC is answered with. */
const createReply = ({ command, sequence }: Pdu): Pdu => {
  const answer = { command: responseTo(command), status: 0, sequence, body: nothing };
  switch (command) {
    case commands.deliverSm:
    case commands.dataSm:
      return { ...answer, body: noMessageId };
    case commands.enquireLink:
    case commands.unbind:
      return answer;
    default:
      return { ...answer, command: commands.genericNack, status: invalidCommandId };
  }
};
