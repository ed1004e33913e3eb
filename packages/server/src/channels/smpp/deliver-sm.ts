// `deliver_sm`: what an SMSC brings (SMPP 3.4, 4.6). Of interest are receipts alone, which come as a text in a customary
// format (appendix B), as parameters, or both; people's answers to a message are nobody's business here.
import { latin1, parametersIn, readerOf } from "./octets.ts";

/** News that an SMSC brought of a message. */
export interface News {
  /** The SMSC's id of the message, as it writes it in receipts. */
  readonly messageId: string;
  readonly state: "delivered" | "failed" | "underway";
  /** The SMSC's words for it: a state and an error code. */
  readonly why: string;
}

const receiptKinds = 0x3c;
const smscReceipt = 0x04;
const tags = { receiptedMessageId: 0x1e, messagePayload: 0x0424, messageState: 0x0427 } as const;

/** States by number (SMPP 3.4, 5.2.28). UNKNOWN says nothing, so nothing is concluded from it. */
const states = ["", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"];
const failures: readonly string[] = ["EXPIRED", "DELETED", "UNDELIV", "REJECTD"];

/** Reads a body; undefined if it is no receipt or does not say what it is about. */
export const newsIn = (body: Uint8Array): News | undefined => {
  const { kind, text, parameters } = opened(body);
  const id = parameters.get(tags.receiptedMessageId);
  // A person can write what looks like a receipt, but cannot make the SMSC mark it as one.
  const written = kind === smscReceipt ? text : "";
  const messageId = (id && readerOf(id).text()) || wordAfter("id", written);
  const number = parameters.get(tags.messageState)?.[0];
  const state = (number !== undefined && states[number]) || wordAfter("stat", written).toUpperCase();
  if (messageId === "") return undefined;
  return { messageId, ...meaning(state, wordAfter("err", written)) };
};

const opened = (body: Uint8Array) => {
  const reader = readerOf(body);
  const address = () => {
    reader.short();
    reader.text();
  };
  reader.text();
  address();
  address();
  const kind = reader.byte() & receiptKinds;
  reader.short();
  reader.text();
  reader.text();
  reader.bytes(4);
  const inside = reader.bytes(reader.byte());
  const parameters = parametersIn(reader);
  const text = inside.length > 0 ? inside : (parameters.get(tags.messagePayload) ?? inside);
  return { kind, text: latin1(text), parameters };
};

/** What follows a field's name: no spaces, and nothing that could be a text. */
const wordAfter = (field: string, text: string): string =>
  new RegExp(`(?:^|\\s)${field}:\\s*([\\w.-]{1,64})`, "i").exec(text)?.[1] ?? "";

const meaning = (state: string, error: string): Pick<News, "state" | "why"> => {
  if (state.startsWith("DELIV")) return { state: "delivered", why: "" };
  if (!failures.includes(state)) return { state: "underway", why: "" };
  return { state: "failed", why: /^\w{1,8}$/.test(error) ? `${state}, error ${error}` : state };
};
