// `deliver_sm` and `data_sm`: what an SMSC sends (SMPP 3.4, 4.6 and 4.7). Only receipts are read, which come as a text in a
// customary format (appendix B), as parameters, or both; people's answers to a message are ignored.
import { createReader, type Reader, readParameters } from "./octets.ts";
import { decodeCandidates } from "./receipt-text.ts";

/** What an SMSC reports about a message. */
export interface DeliveryReceipt {
  /** The id of the message, as `submit` returned it. */
  readonly messageId: string;
  readonly state: "delivered" | "failed" | "underway";
  /** Why it failed: the SMSC's state and error code. Empty otherwise. */
  readonly why: string;
}

const receiptKinds = 0x3c;
const smscReceipt = 0x04;
const tags = { receiptedMessageId: 0x1e, messagePayload: 0x0424, messageState: 0x0427 } as const;

/** States by number (SMPP 3.4, 5.2.28). UNKNOWN says nothing, so nothing is concluded from it. */
const states = ["", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"];
const failures: readonly string[] = ["EXPIRED", "DELETED", "UNDELIV", "REJECTD"];

/** Reads the body of a `deliver_sm`; undefined if it is no receipt or does not say what it is about. */
export const readDeliverSm = (body: Uint8Array): DeliveryReceipt | undefined =>
  toReceipt(parseDeliverSm(createReader(body)));

/** The same of a `data_sm`, whose text is always a parameter. */
export const readDataSm = (body: Uint8Array): DeliveryReceipt | undefined =>
  toReceipt(parseDataSm(createReader(body)));

interface ReceivedMessage {
  readonly kind: number;
  readonly coding: number;
  /** With its user data header, if `hasHeader`. */
  readonly text: Uint8Array;
  readonly hasHeader: boolean;
  readonly parameters: ReadonlyMap<number, Uint8Array>;
}

const toReceipt = (it: ReceivedMessage): DeliveryReceipt | undefined => {
  const { kind, parameters } = it;
  const text = decodeText(it);
  const id = parameters.get(tags.receiptedMessageId);
  // A person can write what looks like a receipt, but cannot make the SMSC mark it as one.
  const written = kind === smscReceipt ? text : "";
  const messageId = (id && createReader(id).text()) || wordAfter("id", written);
  const number = parameters.get(tags.messageState)?.[0];
  const state = (number !== undefined && states[number]) || wordAfter("stat", written).toUpperCase();
  if (messageId === "") return undefined;
  return { messageId, ...interpretState(state, wordAfter("err", written)) };
};

const userDataHeader = 0x40;

const skipAddress = (reader: Reader): void => {
  reader.short();
  reader.text();
};

/** Service type and both addresses, with which both units begin; then what they say about the message. */
const readEsmClass = (reader: Reader): { readonly kind: number; readonly hasHeader: boolean } => {
  reader.text();
  skipAddress(reader);
  skipAddress(reader);
  const esmClass = reader.byte();
  return { kind: esmClass & receiptKinds, hasHeader: (esmClass & userDataHeader) !== 0 };
};

const parseDeliverSm = (reader: Reader): ReceivedMessage => {
  const esmClass = readEsmClass(reader);
  reader.short();
  reader.text();
  reader.text();
  // registered_delivery, replace_if_present_flag, data_coding, sm_default_msg_id
  const [, , coding = 0] = reader.bytes(4);
  const inside = reader.bytes(reader.byte());
  const parameters = readParameters(reader);
  const text = inside.length > 0 ? inside : (parameters.get(tags.messagePayload) ?? inside);
  return { ...esmClass, coding, text, parameters };
};

const parseDataSm = (reader: Reader): ReceivedMessage => {
  const esmClass = readEsmClass(reader);
  // registered_delivery, data_coding
  const [, coding = 0] = reader.bytes(2);
  const parameters = readParameters(reader);
  return { ...esmClass, coding, text: parameters.get(tags.messagePayload) ?? new Uint8Array(), parameters };
};

/** The text in the first reading that names a message; SMSCs are careless about `data_coding`, so others are tried too. */
const decodeText = ({ text, hasHeader, coding }: ReceivedMessage): string => {
  const readings = decodeCandidates(hasHeader ? text.subarray(1 + (text[0] ?? 0)) : text, coding);
  return readings.find((reading) => wordAfter("id", reading) !== "") ?? readings[0] ?? "";
};

/** What follows a field's name: no spaces, and nothing that could be a text. */
const wordAfter = (field: string, text: string): string =>
  new RegExp(`(?:^|\\s)${field}:\\s*([\\w.-]{1,64})`, "i").exec(text)?.[1] ?? "";

const interpretState = (state: string, error: string): Pick<DeliveryReceipt, "state" | "why"> => {
  if (state.startsWith("DELIV")) return { state: "delivered", why: "" };
  if (!failures.includes(state)) return { state: "underway", why: "" };
  return { state: "failed", why: /^\w{1,8}$/.test(error) ? `${state}, error ${error}` : state };
};
