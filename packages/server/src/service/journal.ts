// The port to logs and metrics. Events name ids and reasons; a number, a code or a key is never part of one.
import type { RefusalReason } from "../core/refusal.ts";
import type { VerificationEvent } from "../core/verification/event.ts";

/** Something worth knowing about that is not an event of a verification. */
export type JournalEvent =
  | {
      readonly event: "refused";
      readonly appKey: string;
      readonly command: string;
      readonly reason: RefusalReason;
      /** ISO 3166-1 alpha-2 country of the number; null if none is known. */
      readonly country: string | null;
    }
  | { readonly event: "receipt_unknown"; readonly provider: string }
  | { readonly event: "store_writable" }
  /** This machine's clock differs from the store's, or does no longer. */
  | { readonly event: "clock_off" | "clock_right"; readonly aheadMs: number }
  | {
      readonly event: "provider_down" | "provider_up" | "provider_busy";
      readonly provider: string;
    }
  | {
      readonly event: "webhook_accepted" | "webhook_failed";
      readonly appKey: string;
      readonly id: string;
      /** The receiver's status, or `unreachable`. */
      readonly why: string;
    };

/** Events of one verification that are on disk. */
export interface RecordedEvents {
  readonly appKey: string;
  readonly verificationId: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly events: readonly VerificationEvent[];
}

/** Takes note of what happens. */
export interface Journal {
  note(event: JournalEvent): void;
  /** Takes note of a verification's events; called once for each, after they are on disk. */
  record(recorded: RecordedEvents): void;
  /** Something that should not have happened, with what was being done. */
  fault(doing: string, fault: unknown): void;
}
