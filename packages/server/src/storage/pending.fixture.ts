// A pending verification as a store keeps it, with its one message, for conformance suites that decide nothing.
import { createPlanFixture, fixtureStart } from "../core/verification/plan.fixture.ts";
import type { Pending, Verification } from "../core/verification/verification.ts";
import type { EventBatch } from "../service/event-batch.ts";
import type { VerificationStore } from "../service/verification-store.ts";

/** The moment at which the suites' content begins, in Unix milliseconds. */
export const now = fixtureStart;

/** A verification that waits for its code. */
export const pendingOf = (id: string, more: Partial<Pending> = {}): Pending => ({
  ...createPlanFixture(id),
  state: "pending",
  step: 0,
  messages: [{ channel: "sms", at: now, step: 0, delivery: "sent" }],
  code: { sealed: "sealed", guesses: 0, expiresAt: now + 600_000 },
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
