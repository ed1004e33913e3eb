// A message as the `submit_sm` bodies that carry it. The SMSC is asked for news of the last alone: it stores and forwards
// in order, so once the last part has arrived the others have, and one message has one receipt.
import { createHash } from "node:crypto";
import type { OutboundMessage } from "../provider.ts";
import { destination, source } from "./address.ts";
import { fits, partsOf, wholeText } from "./parts.ts";
import type { SmppOptions } from "./smpp-options.ts";
import { submitSm } from "./submit-sm.ts";
import { validityPeriod } from "./validity.ts";

/** The bodies in order, or why there can be none. */
export type Submissions =
  | { readonly kind: "bodies"; readonly bodies: readonly Uint8Array[] }
  | { readonly kind: "impossible"; readonly why: string };

/** What to submit for `message` at `now` (Unix milliseconds). */
export const submissionsOf = (message: OutboundMessage, options: SmppOptions, now: number): Submissions => {
  const from = source(message.sender ?? options.from, { ton: options.sourceTon, npi: options.sourceNpi });
  if (from === undefined)
    return { kind: "impossible", why: "the sender is neither a number nor a name of at most 11 characters" };
  const { text } = message;
  const whole = wholeText(text, options.defaultAlphabet);
  const asPayload = options.longMessages === "payload" && !fits(whole);
  const parts = asPayload ? [whole] : partsOf(text, referenceOf(message.id), options.defaultAlphabet);
  if (parts === undefined) return { kind: "impossible", why: "the text is too long" };
  const all = {
    serviceType: options.serviceType,
    from,
    to: destination(message.phone, { ton: options.destinationTon, npi: options.destinationNpi }),
    validity: validityPeriod(message.minutes, now, options.validity),
    asPayload,
  };
  const last = parts.length - 1;
  return {
    kind: "bodies",
    bodies: parts.map((part, index) =>
      submitSm({ ...all, part, wantsReceipt: options.receipts && index === last }),
    ),
  };
};

/** Of the message's id, so that parts of a message that is handed over again join with those of the first time. */
const referenceOf = (id: string): number => createHash("sha256").update(id).digest().readUInt8(0);
