// Questions and answers over one socket: pairs responses with requests, answers the SMSC's own requests, and tells once when
// it is over. Every fault of the socket ends it; none leaves it.
import type { Socket } from "node:net";
import { commands, createFramer, encodePdu, isResponse, type Pdu, responseTo } from "./pdu.ts";

/** What came of a request. */
export type Answer =
  | { readonly kind: "answered"; readonly status: number; readonly body: Uint8Array }
  /** It may have arrived. */
  | { readonly kind: "unanswered"; readonly why: string }
  /** The session was over before. */
  | { readonly kind: "unsent"; readonly why: string };

/** One session. */
export interface Session {
  /** Sends a request. Never rejects. */
  ask(command: number, body: Uint8Array): Promise<Answer>;
  /** Resolves with the reason when the session is over. */
  readonly over: Promise<string>;
  /** Ends it; what is unanswered stays so. */
  end(why: string): void;
}

/** How a session behaves. */
export interface SessionMeans {
  /** After so many milliseconds a request counts as unanswered. */
  readonly patience: number;
  /** Takes a `deliver_sm` or `data_sm`; returns the status to answer it with. */
  readonly onDeliver: (pdu: Pdu) => number;
}

interface Question {
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
export const createSession = (socket: Socket, { patience, onDeliver }: SessionMeans): Session => {
  const questions = new Map<number, Question>();
  const framer = createFramer();
  const { promise: over, resolve: tellOver } = Promise.withResolvers<string>();
  let sequence = 0;
  let ended: string | undefined;

  const settle = (number: number, answer: Answer): void => {
    const question = questions.get(number);
    if (question === undefined) return;
    questions.delete(number);
    clearTimeout(question.timer);
    question.settle(answer);
  };
  const end = (why: string): void => {
    if (ended !== undefined) return;
    ended = why;
    socket.destroy();
    for (const number of [...questions.keys()]) settle(number, { kind: "unanswered", why });
    tellOver(why);
  };
  const write = (pdu: Pdu) => socket.write(encodePdu(pdu));
  const take = (pdu: Pdu): void => {
    if (isResponse(pdu.command)) {
      const answer = answerIn(pdu, questions.get(pdu.sequence)?.command);
      if (answer) settle(pdu.sequence, answer);
      return;
    }
    const reply = replyTo(pdu, onDeliver);
    write(reply);
    if (pdu.command === commands.unbind) end("the SMSC ended the session");
  };

  socket.on("data", (piece: Uint8Array) => {
    const { pdus, broken } = framer(piece);
    for (const pdu of pdus) if (ended === undefined) take(pdu);
    if (broken) end("the SMSC does not speak SMPP");
  });
  socket.on("error", (fault: NodeJS.ErrnoException) => end(fault.code ?? "connection failed"));
  socket.on("close", () => end("connection closed"));
  return {
    over,
    end,
    ask: (command, body) => {
      if (ended !== undefined) return Promise.resolve({ kind: "unsent", why: ended });
      sequence = sequence === lastSequence ? 1 : sequence + 1;
      const number = sequence;
      return new Promise((resolve) => {
        const late = () => settle(number, { kind: "unanswered", why: "no answer in time" });
        questions.set(number, { command, settle: resolve, timer: setTimeout(late, patience) });
        write({ command, status: 0, sequence: number, body });
      });
    },
  };
};

/** What a response says to the request of its number; undefined if there is none, or it is a response to something else. */
const answerIn = ({ command, status, body }: Pdu, asked: number | undefined): Answer | undefined => {
  if (asked === undefined) return undefined;
  // It says that the request was not understood, whatever its status.
  if (command === commands.genericNack) return { kind: "answered", status: status || unknownError, body };
  return command === responseTo(asked) ? { kind: "answered", status, body } : undefined;
};

/** What a request of the SMSC is answered with. */
const replyTo = (pdu: Pdu, onDeliver: SessionMeans["onDeliver"]): Pdu => {
  const { command, sequence } = pdu;
  const answer = { command: responseTo(command), status: 0, sequence, body: nothing };
  switch (command) {
    case commands.deliverSm:
    case commands.dataSm:
      return { ...answer, status: onDeliver(pdu), body: noMessageId };
    case commands.enquireLink:
    case commands.unbind:
      return answer;
    default:
      return { ...answer, command: commands.genericNack, status: invalidCommandId };
  }
};
