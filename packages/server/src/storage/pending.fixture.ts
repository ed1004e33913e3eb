// A pending verification as a store keeps it, with its one message, for conformance suites that decide nothing.
import { nativePolicy } from "../core/policy.ts";
import type { Pending, Verification } from "../core/verification/verification.ts";
import { simpleWorkflow } from "../core/workflow.ts";
import type { EventBatch } from "../service/event-batch.ts";
import type { VerificationStore } from "../service/verification-store.ts";

/** The moment at which the suites' content begins, in Unix milliseconds. */
export const now = 1_700_000_000_000;

/** A verification that waits for its code. */
export const pendingOf = (id: string, more: Partial<Pending> = {}): Pending => ({
  id,
  appKey: "app",
  phone: "+447400123456",
  phoneType: "MOBILE",
  callingCode: "44",
  country: "GB",
  origin: null,
  locale: null,
  message: {},
  reference: null,
  createdAt: now,
  policy: nativePolicy,
  workflow: simpleWorkflow("sms", 600, { channel: "voice", after: 120 }),
  scenario: null,
  state: "pending",
  step: 0,
  messages: [{ channel: "sms", at: now, step: 0, delivery: "sent" }],
  code: { sealed: "sealed", guesses: 0, expiresAt: now + 600_000 },
  givenCode: null,
  nextStepAt: now + 120_000,
  expiresAt: now + 600_000,
  ...more,
});

/** Saves a verification, and appends events to its log in the same step. */
export const saveVerification = (
  store: VerificationStore,
  verification: Verification,
  events: EventBatch["events"] = [],
): Promise<void> =>
  store.update({ appKey: verification.appKey, id: verification.id }, () => ({
    value: undefined,
    verification,
    batch: batchOf(verification, events),
  }));

/** Events of a verification without webhook requests. */
export const batchOf = (
  { appKey, id }: Pick<Verification, "appKey" | "id">,
  events: EventBatch["events"],
): EventBatch => ({ appKey, verificationId: id, events, webhooks: [], leasedUntil: now });
