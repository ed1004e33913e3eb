// Outcomes as Vonage's API writes them. The only place where a refusal becomes a problem.
import type { Refusal } from "../../core/refusal.ts";
import { secondsUntil } from "../../http/reply.ts";
import type { Outcome } from "../../service/commit.ts";
import {
  concurrentProblem,
  conflict,
  forbidden,
  invalidCode,
  invalidParams,
  lowBalance,
  notFound,
  type Problem,
  throttledProblem,
  tooManyCodes,
} from "./errors.ts";

const day = 86_400_000;

/** What a refusal is about. */
interface About {
  /** The id in the request's path, or that of a new request. */
  readonly id: string;
  /** The workflow's entry that was refused, such as `workflow[1]`. */
  readonly entry?: string;
}

/** The problem of a refused outcome. */
export const renderRefusal = (outcome: Outcome, refusal: Refusal, { id, entry }: About): Problem => {
  switch (refusal.reason) {
    case "invalid_number":
      return invalidParams({ name: nameField(entry, "to"), reason: "Must be a mobile or landline number" });
    case "country_not_allowed":
      return invalidParams({ name: nameField(entry, "to"), reason: "The destination is not supported" });
    case "channel_unavailable":
      return invalidParams({ name: nameField(entry, "channel"), reason: unavailable[refusal.why] });
    case "resend_too_soon":
    case "too_many_messages":
      return throttledProblem(secondsUntil(refusal.retryAt, outcome.now));
    case "app_paused":
      return forbidden;
    case "number_blocked":
      return invalidParams({ name: nameField(entry, "to"), reason: "The number is blocked" });
    case "app_limit_reached":
      return lowBalance;
    case "too_many_guesses":
      return tooMany(outcome, refusal, id);
    case "wrong_code":
      return invalidCode;
    case "code_expired":
      return renderExpired(outcome, id);
    case "session_expired":
    case "already_verified":
    case "canceled":
    case "unknown_session":
    case "not_verified":
      return notFound(id);
    case "concurrent":
      return concurrentProblem(refusal.id);
    case "cannot_cancel":
      return conflict(cannotCancel[refusal.why]);
    case "no_next_step":
      return conflict("There are no more events left to trigger.");
    case "idempotency_conflict":
      return conflict("The operation cannot be performed at this time. Please try again later.");
  }
};

const nameField = (entry: string | undefined, field: string): string =>
  entry === undefined ? field : `${entry}.${field}`;

const unavailable: Readonly<Record<Extract<Refusal, { reason: "channel_unavailable" }>["why"], string>> = {
  no_provider: "No provider carries this channel",
  landline: "A landline can only be called",
  voice_only: "This number can only be called",
  undeliverable: "Messages to this number cannot be delivered",
};

const cannotCancel: Readonly<Record<Extract<Refusal, { reason: "cannot_cancel" }>["why"], string>> = {
  too_early: "The operation cannot be performed at this time. Please try again later.",
  too_late: "The request can no longer be canceled: its second event has taken place.",
};

const tooMany = (
  { ledger, now }: Outcome,
  refusal: Extract<Refusal, { reason: "too_many_guesses" }>,
  id: string,
): Problem => {
  if (refusal.per === "requester" || refusal.per === "app")
    return throttledProblem(secondsUntil(refusal.retryAt, now));
  if (refusal.per === "phone")
    return throttledProblem(secondsUntil((ledger.wrongGuesses[0] ?? now) + day, now));
  return refusal.ended === "now" ? tooManyCodes : notFound(id);
};

/** While the next message with its new code is on its way, an old code is merely wrong; after the last one all is over. */
const renderExpired = ({ verification: it }: Outcome, id: string): Problem =>
  it?.state === "pending" && it.nextStepAt !== null ? invalidCode : notFound(id);
