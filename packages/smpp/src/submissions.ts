// A message as the `submit_sm` bodies that carry it. The SMSC is asked for the receipt of the last alone: it stores and forwards
// in order, so once the last part has arrived the others have, and one message has one receipt.
import { createHash } from "node:crypto";
import { destinationAddress, senderAddress } from "./address.ts";
import { encodeText, fitsOneMessage, splitText } from "./parts.ts";
import type { SmppSettings } from "./settings.ts";
import { encodeSubmitSm } from "./submit-sm.ts";
import { validityPeriod } from "./validity.ts";

/** A message to send. */
export interface ShortMessage {
  /** Unique. A message that is sent again under its id has the same parts, so that a handset joins them with earlier ones. */
  readonly id: string;
  /** E.164, with or without `+`. */
  readonly to: string;
  /** A number, a short code, or a name of at most 11 characters. */
  readonly from: string;
  readonly text: string;
  /** How long the message is of use. */
  readonly validMinutes: number;
}

/** The bodies in order, or why there can be none. */
export type Submissions =
  | { readonly kind: "bodies"; readonly bodies: readonly Uint8Array[] }
  | { readonly kind: "impossible"; readonly why: string };

/** What to submit for `message` at `now` (Unix milliseconds). */
export const encodeSubmissions = (
  message: ShortMessage,
  settings: SmppSettings,
  now: number,
): Submissions => {
  const from = senderAddress(message.from, { ton: settings.sourceTon, npi: settings.sourceNpi });
  if (from === undefined)
    return { kind: "impossible", why: "the sender is neither a number nor a name of at most 11 characters" };
  const { text } = message;
  const whole = encodeText(text, settings.defaultAlphabet);
  const asPayload = settings.longMessages === "payload" && !fitsOneMessage(whole);
  const parts = asPayload ? [whole] : splitText(text, referenceOf(message.id), settings.defaultAlphabet);
  if (parts === undefined) return { kind: "impossible", why: "the text is too long" };
  const all = {
    serviceType: settings.serviceType,
    from,
    to: destinationAddress(message.to, { ton: settings.destinationTon, npi: settings.destinationNpi }),
    validity: validityPeriod(message.validMinutes, now, settings.validity),
    asPayload,
  };
  const last = parts.length - 1;
  return {
    kind: "bodies",
    bodies: parts.map((part, index) =>
      encodeSubmitSm({ ...all, part, wantsReceipt: settings.receipts && index === last }),
    ),
  };
};

/** Of the message's id, so that parts of a message that is handed over again join with those of the first time. */
const referenceOf = (id: string): number => createHash("sha256").update(id).digest().readUInt8(0);
