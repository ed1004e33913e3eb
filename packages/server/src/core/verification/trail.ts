// What a verification went through and its state does not tell: messages, news of them, wrong guesses.
import type { Channel } from "../channel.ts";

/** Something that happened. Moments are Unix milliseconds; messages are counted from 1. */
export type TrailEntry =
  | {
      readonly event: "sent";
      readonly at: number;
      readonly message: number;
      readonly channel: Channel;
      readonly code: "same" | "new";
    }
  | { readonly event: "delivered"; readonly at: number; readonly message: number }
  | { readonly event: "undeliverable"; readonly at: number; readonly message: number; readonly why: string }
  /** `entered` is sealed, and kept only where a policy says so. */
  | {
      readonly event: "guess";
      readonly at: number;
      readonly right: boolean;
      readonly entered: string | null;
    };

/** Whether the message's fate is in the trail already. */
export const isKnown = (trail: readonly TrailEntry[], message: number): boolean =>
  trail.some(
    (entry) => (entry.event === "delivered" || entry.event === "undeliverable") && entry.message === message,
  );
