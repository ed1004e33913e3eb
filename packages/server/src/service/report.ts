// What a decision has to report. Types only.
import type { VerificationEvent } from "../core/verification/event.ts";
import type { WebhookRequest } from "./webhook-store.ts";

/** Events to append to a verification's log, and the requests that tell an app's server of them. */
export interface Report {
  readonly appKey: string;
  readonly verificationId: string;
  readonly events: readonly VerificationEvent[];
  readonly webhooks: readonly WebhookRequest[];
  /** Until when the requests are leased to the process that decided. */
  readonly leasedUntil: number;
}
