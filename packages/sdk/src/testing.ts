// The public API of @telproof/sdk/testing: what an end-to-end test needs to go through a verification without a phone, and a
// client without a server for unit tests and stories. It needs nothing of Node.

export type { FakeCall, FakeClient, FakeClientOptions } from "./testing/fake-client.ts";
export { createFakeClient } from "./testing/fake-client.ts";
export type { FakeClock } from "./testing/fake-clock.ts";
export { createFakeClock } from "./testing/fake-clock.ts";
export { fictionalNumbers, uniqueNumber } from "./testing/fictional-numbers.ts";
export type { Inbox, InboxMessage, InboxOptions, WaitOptions } from "./testing/inbox.ts";
export { createInbox } from "./testing/inbox.ts";
export type { VerifiablePage, VerifyPhoneOptions } from "./testing/verify-phone.ts";
export { verifyPhone } from "./testing/verify-phone.ts";
