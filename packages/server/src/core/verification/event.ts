// Everything that can happen to a verification, as one closed list. A decision returns the events it causes, the store
// appends them in the transaction that changes the verification, and every report (webhooks, callbacks, metrics, log,
// look-ups) reads them.
import type { Channel } from "../channel.ts";
import type { RefusalReason } from "../refusal.ts";
import type { Progress } from "./verification.ts";

/** The message that an event is about: its number in the verification, counted from 1, and its channel. */
interface OfMessage {
  readonly message: number;
  readonly channel: Channel;
}

/** One event. `at` is in Unix milliseconds. */
export type VerificationEvent = { readonly at: number } & (
  | (OfMessage & {
      /** It began, or began again for another number. `message` is its first message. */
      readonly kind: "started";
    })
  | (OfMessage & {
      /** A message was committed to the outbox. */
      readonly kind: "sent";
      readonly code: "same" | "new";
    })
  | (OfMessage & {
      /** A provider accepted the message. `again`: an earlier try may have sent it too. */
      readonly kind: "accepted";
      readonly provider: string;
      readonly again: boolean;
    })
  | (OfMessage & {
      /** A provider may have accepted the message; its answer was lost. */
      readonly kind: "unanswered";
      readonly provider: string;
      readonly why: string;
    })
  | (OfMessage & {
      /** The message reached the phone, as the provider's receipt says. */
      readonly kind: "delivered";
      readonly provider: string;
    })
  | (OfMessage & {
      /** The message cannot reach the phone. `provider` is null if none accepted it. */
      readonly kind: "undeliverable";
      readonly provider: string | null;
      readonly why: string;
    })
  | (OfMessage & {
      /** The message is not sent any more: nobody needs it. A try whose process died before it was recorded may have sent it. */
      readonly kind: "withdrawn";
      readonly why: "ended" | "replaced";
    })
  | {
      /** The workflow's next message was not allowed; no later one is sent. */
      readonly kind: "skipped";
      readonly channel: Channel;
      readonly why: RefusalReason;
    }
  | {
      /** A code was compared. `entered` is sealed; null unless the policy keeps guesses. */
      readonly kind: "guessed";
      readonly right: boolean;
      readonly entered: string | null;
    }
  | {
      readonly kind: "verified";
      /** Channel of the last message. */
      readonly channel: Channel;
    }
  | {
      /** The site's back end confirmed a success of its page. */
      readonly kind: "confirmed";
    }
  | { readonly kind: "failed" | "expired" | "canceled" }
);

/** Country of the number that an event is about, if that is not the verification's any more; see `SentMessage`. */
export const formerCountryOf = ({ messages }: Progress, event: VerificationEvent): string | undefined =>
  "message" in event ? messages[event.message - 1]?.formerCountry : undefined;

/** The event's word in every report: a guess is named by its result. */
export const nameEvent = (event: VerificationEvent) => {
  if (event.kind !== "guessed") return event.kind;
  return event.right ? "right_code" : "wrong_code";
};

/** The kinds of events. */
export type EventKind = VerificationEvent["kind"];
