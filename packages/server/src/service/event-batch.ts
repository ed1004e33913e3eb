// Events that a store appends in one step. Types only.
import type { VerificationEvent } from "../core/verification/event.ts";
import type { WebhookRequest } from "./webhook-store.ts";

/** Events to append to a verification's log, and the webhook requests that report them. */
export interface EventBatch {
  readonly appKey: string;
  readonly verificationId: string;
  readonly events: readonly VerificationEvent[];
  readonly webhooks: readonly WebhookRequest[];
  /** Until when the requests are leased to the process that decided. */
  readonly leasedUntil: number;
}
