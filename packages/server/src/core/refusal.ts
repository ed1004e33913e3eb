// Every expected "no". Each dialect has to answer each of them: a new one is a compile error until all do.
import type { NumberFault } from "./phone/phone-number.ts";

/** Why a command was refused. Narrow on `reason`. Moments are Unix milliseconds. */
export type Refusal =
  | { readonly reason: "invalid_number"; readonly fault: NumberFault }
  | { readonly reason: "country_not_allowed"; readonly country: string }
  | {
      readonly reason: "channel_unavailable";
      readonly why: "no_provider" | "landline" | "voice_only" | "undeliverable";
    }
  | { readonly reason: "resend_too_soon"; readonly retryAt: number }
  | {
      readonly reason: "too_many_messages";
      readonly per: "verification" | "requester" | "phone";
      readonly retryAt: number;
    }
  /** The app has sent as many messages today as its owner allows. */
  | { readonly reason: "app_limit_reached"; readonly retryAt: number }
  /** The app's owner stopped its messages. */
  | { readonly reason: "app_paused" }
  /** The operator blocked the number or its prefix. */
  | { readonly reason: "number_blocked" }
  /** `ended`: whether this guess was the one too many, or came after it. */
  | { readonly reason: "too_many_guesses"; readonly per: "code"; readonly ended: "now" | "before" }
  | { readonly reason: "too_many_guesses"; readonly per: "requester"; readonly retryAt: number }
  | { readonly reason: "too_many_guesses"; readonly per: "phone" }
  | { readonly reason: "too_many_guesses"; readonly per: "app"; readonly retryAt: number }
  | { readonly reason: "wrong_code"; readonly guessesLeft: number }
  | { readonly reason: "code_expired" }
  | { readonly reason: "session_expired" }
  | { readonly reason: "already_verified" }
  | { readonly reason: "canceled" }
  | { readonly reason: "concurrent"; readonly id: string }
  | { readonly reason: "cannot_cancel"; readonly why: "too_early" | "too_late" }
  | { readonly reason: "unknown_session" }
  | { readonly reason: "no_next_step" }
  | { readonly reason: "not_verified" }
  | { readonly reason: "idempotency_conflict" };

/** The tag of a refusal. */
export type RefusalReason = Refusal["reason"];

/** Reasons of a send that begins a verification; all others are about one that exists. */
const sendReasons = [
  "invalid_number",
  "country_not_allowed",
  "channel_unavailable",
  "resend_too_soon",
  "too_many_messages",
  "app_limit_reached",
  "app_paused",
  "number_blocked",
  "concurrent",
] as const satisfies readonly RefusalReason[];

/** Why no verification was begun. */
export type SendRefusal = Extract<Refusal, { readonly reason: (typeof sendReasons)[number] }>;

/** Whether a refusal is one of a send that begins a verification. */
export const isSendRefusal = (refusal: Refusal): refusal is SendRefusal =>
  sendReasons.some((reason) => reason === refusal.reason);
