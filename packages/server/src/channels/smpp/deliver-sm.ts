// `deliver_sm` and `data_sm`: what an SMSC brings (SMPP 3.4, 4.6 and 4.7). Only receipts are read, which come as a text in a
// customary format (appendix B), as parameters, or both; people's answers to a message are ignored.
import { parametersIn, type Reader, readerOf } from "./octets.ts";
import { readingsOf } from "./receipt-text.ts";

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

/** Reads the body of a `deliver_sm`; undefined if it is no receipt or does not say what it is about. */
export const newsIn = (body: Uint8Array): News | undefined => newsOf(openDeliverSm(readerOf(body)));

/** The same of a `data_sm`, whose text is always a parameter. */
export const newsInDataSm = (body: Uint8Array): News | undefined => newsOf(openDataSm(readerOf(body)));

interface Opened {
  readonly kind: number;
  readonly coding: number;
  /** With its user data header, if `hasHeader`. */
  readonly text: Uint8Array;
  readonly hasHeader: boolean;
  readonly parameters: ReadonlyMap<number, Uint8Array>;
}

const newsOf = (it: Opened): News | undefined => {
  const { kind, parameters } = it;
  const text = receiptText(it);
  const id = parameters.get(tags.receiptedMessageId);
  // A person can write what looks like a receipt, but cannot make the SMSC mark it as one.
  const written = kind === smscReceipt ? text : "";
  const messageId = (id && readerOf(id).text()) || wordAfter("id", written);
  const number = parameters.get(tags.messageState)?.[0];
  const state = (number !== undefined && states[number]) || wordAfter("stat", written).toUpperCase();
  if (messageId === "") return undefined;
  return { messageId, ...meaning(state, wordAfter("err", written)) };
};

const userDataHeader = 0x40;

const skipAddress = (reader: Reader): void => {
  reader.short();
  reader.text();
};

/** Service type and both addresses, with which both units begin; then what they say about the message. */
const esmClassIn = (reader: Reader): { readonly kind: number; readonly hasHeader: boolean } => {
  reader.text();
  skipAddress(reader);
  skipAddress(reader);
  const esmClass = reader.byte();
  return { kind: esmClass & receiptKinds, hasHeader: (esmClass & userDataHeader) !== 0 };
};

const openDeliverSm = (reader: Reader): Opened => {
  const esmClass = esmClassIn(reader);
  reader.short();
  reader.text();
  reader.text();
  // registered_delivery, replace_if_present_flag, data_coding, sm_default_msg_id
  const [, , coding = 0] = reader.bytes(4);
  const inside = reader.bytes(reader.byte());
  const parameters = parametersIn(reader);
  const text = inside.length > 0 ? inside : (parameters.get(tags.messagePayload) ?? inside);
  return { ...esmClass, coding, text, parameters };
};

const openDataSm = (reader: Reader): Opened => {
  const esmClass = esmClassIn(reader);
  // registered_delivery, data_coding
  const [, coding = 0] = reader.bytes(2);
  const parameters = parametersIn(reader);
  return { ...esmClass, coding, text: parameters.get(tags.messagePayload) ?? new Uint8Array(), parameters };
};

/** The text in the first reading that names a message; SMSCs are careless about `data_coding`, so others are tried too. */
const receiptText = ({ text, hasHeader, coding }: Opened): string => {
  const readings = readingsOf(hasHeader ? text.subarray(1 + (text[0] ?? 0)) : text, coding);
  return readings.find((reading) => wordAfter("id", reading) !== "") ?? readings[0] ?? "";
};

/** What follows a field's name: no spaces, and nothing that could be a text. */
const wordAfter = (field: string, text: string): string =>
  new RegExp(`(?:^|\\s)${field}:\\s*([\\w.-]{1,64})`, "i").exec(text)?.[1] ?? "";

const meaning = (state: string, error: string): Pick<News, "state" | "why"> => {
  if (state.startsWith("DELIV")) return { state: "delivered", why: "" };
  if (!failures.includes(state)) return { state: "underway", why: "" };
  return { state: "failed", why: /^\w{1,8}$/.test(error) ? `${state}, error ${error}` : state };
};
