// The port to logs and metrics. Events name ids and reasons; a number, a code or a key is never part of one.
import type { Channel } from "../core/channel.ts";
import type { RefusalReason } from "../core/refusal.ts";

/** Something worth knowing about. */
export type JournalEvent =
  | { readonly event: "sent"; readonly appKey: string; readonly id: string; readonly channel: Channel }
  | { readonly event: "verified"; readonly appKey: string; readonly id: string; readonly channel: Channel }
  | { readonly event: "ended"; readonly appKey: string; readonly id: string; readonly state: string }
  | {
      readonly event: "refused";
      readonly appKey: string;
      readonly command: string;
      readonly reason: RefusalReason;
    }
  | {
      /** `handed-over-again`: after its process died or its provider had no time, so it may be a second copy. */
      readonly event: "handed-over" | "handed-over-again" | "unanswered" | "delivered";
      readonly appKey: string;
      readonly id: string;
      readonly provider: string;
    }
  | {
      readonly event: "undeliverable";
      readonly appKey: string;
      readonly id: string;
      readonly channel: Channel;
      readonly why: string;
    }
  | { readonly event: "receipt-unknown"; readonly provider: string }
  | { readonly event: "store-writable" }
  | {
      readonly event: "provider-down" | "provider-up" | "provider-busy";
      readonly provider: string;
    }
  | {
      readonly event: "notice-sent" | "notice-failed";
      readonly appKey: string;
      readonly id: string;
      readonly why: string;
    };

/** Takes note of what happens. */
export interface Journal {
  note(event: JournalEvent): void;
  /** Something that should not have happened, with what was being done. */
  fault(doing: string, fault: unknown): void;
}
