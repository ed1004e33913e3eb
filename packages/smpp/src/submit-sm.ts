// `submit_sm`: a message for a phone (SMPP 3.4, 4.4), and what its response says.
import type { Address } from "./address.ts";
import { createReader, cString, parameter } from "./octets.ts";
import type { Part } from "./parts.ts";

/** What an SMSC is to do. */
export interface Submission {
  /** At most 5 characters; mostly empty. */
  readonly serviceType: string;
  readonly from: Address;
  readonly to: Address;
  /** `validity_period` as it is written. */
  readonly validity: string;
  /** Whether the SMSC is to tell what became of it. */
  readonly wantsReceipt: boolean;
  readonly part: Part;
  /** In the `message_payload` parameter, which may be longer than one message, instead of `short_message`. */
  readonly asPayload: boolean;
}

const messagePayload = 0x0424;
const hasHeader = 0x40;

const encodeAddress = ({ ton, npi, digits }: Address): readonly Uint8Array[] => [
  Uint8Array.of(ton, npi),
  cString(digits),
];

/** The body of a `submit_sm`. */
export const encodeSubmitSm = (it: Submission): Uint8Array => {
  const { header, text, coding } = it.part;
  const userData = Buffer.concat([header, text]);
  const inside = it.asPayload ? new Uint8Array() : userData;
  return Buffer.concat([
    cString(it.serviceType),
    ...encodeAddress(it.from),
    ...encodeAddress(it.to),
    // esm_class, protocol_id, priority_flag
    Uint8Array.of(header.length > 0 ? hasHeader : 0, 0, 0),
    // schedule_delivery_time: now
    cString(""),
    cString(it.validity),
    // registered_delivery, replace_if_present_flag, data_coding, sm_default_msg_id, sm_length
    Uint8Array.of(it.wantsReceipt ? 1 : 0, 0, coding, 0, inside.length),
    inside,
    ...(it.asPayload ? [parameter(messagePayload, userData)] : []),
  ]);
};

/** The SMSC's id in the body of a `submit_sm_resp`; null if it gave none. */
export const readMessageId = (body: Uint8Array): string | null => createReader(body).text() || null;
