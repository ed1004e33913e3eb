// Many SMSCs write a message's id in hexadecimal when they take it and in decimal in its receipt, or the other way round.
// Learns from the first receipt that is recognised which of it this SMSC does, and then knows it for all, also for messages
// that another process or an earlier run handed over.

/** How ids in receipts relate to those in answers; `auto` finds out. */
export type ReceiptIdForm = "auto" | "same" | "decimal" | "hexadecimal";

/** Recognises messages. */
export interface ReceiptIds {
  /** Remembers the id of a message that was taken; returns the reference under which its receipts will be told. */
  remember(messageId: string): string;
  /** The reference of the message that a receipt is about. */
  referenceOf(messageId: string): string;
}

type Reading = (id: string) => string | undefined;

/** Ids that are numbers are compared as such: zeros in front and the case of digits differ between answer and receipt. */
const canonical = (id: string): string =>
  /^[0-9a-f]+$/i.test(id) ? id.toLowerCase().replace(/^0+(?=.)/, "") : id;

/** What the id in a receipt would have been in the answer, in each form. */
const readings: Readonly<Record<Exclude<ReceiptIdForm, "auto">, Reading>> = {
  same: canonical,
  decimal: (id) => (/^\d{1,40}$/.test(id) ? BigInt(id).toString(16) : undefined),
  hexadecimal: (id) => (/^[0-9a-f]{1,32}$/i.test(id) ? BigInt(`0x${id}`).toString() : undefined),
};

const remembered = 10_000;

/** Nothing is known yet. */
export const createReceiptIds = (form: ReceiptIdForm): ReceiptIds => {
  const known = new Set<string>();
  let learned: Reading = form === "auto" ? canonical : readings[form];
  const findReading = (id: string): Reading | undefined =>
    [learned, ...Object.values(readings)].find((reading) => known.has(reading(id) ?? ""));
  return {
    remember: (messageId) => {
      const reference = canonical(messageId);
      known.delete(reference);
      known.add(reference);
      const [oldest] = known;
      if (known.size > remembered && oldest !== undefined) known.delete(oldest);
      return reference;
    },
    referenceOf: (messageId) => {
      if (form === "auto") learned = findReading(messageId) ?? learned;
      return learned(messageId) ?? canonical(messageId);
    },
  };
};
