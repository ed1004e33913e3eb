// The public API of @telproof/sdk/testing: what an end-to-end test needs to go through a verification without a phone.

export { fictionalNumbers, uniqueNumber } from "./testing/fictional-numbers.ts";
export type { Inbox, InboxMessage, InboxOptions, WaitOptions } from "./testing/inbox.ts";
export { createInbox } from "./testing/inbox.ts";
export type { VerifiablePage, VerifyPhoneOptions } from "./testing/verify-phone.ts";
export { verifyPhone } from "./testing/verify-phone.ts";
