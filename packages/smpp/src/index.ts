// The public API: a client of one SMSC, and the GSM alphabet that decides how a text travels.
export { isSender } from "./address.ts";
export { createSmppClient, type SmppClient, type SmppHandlers, type SubmitResult } from "./client.ts";
export type { DeliveryReceipt } from "./deliver-sm.ts";
export { gsm7Septets, isGsm7 } from "./gsm7.ts";
export type { DefaultAlphabet } from "./parts.ts";
export type { ReceiptIdForm } from "./receipt-ids.ts";
export { type SmppOptions, smppDefaults } from "./settings.ts";
export type { RejectionCause } from "./status.ts";
export type { ShortMessage } from "./submissions.ts";
export type { ValidityForm } from "./validity.ts";
