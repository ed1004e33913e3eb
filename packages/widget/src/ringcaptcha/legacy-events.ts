// Which of RingCaptcha's events follow from this widget's. Pure but for what it remembers of one widget.
import type { SessionState, TelProofError } from "@telproof/sdk";
import type { TelProofEvents } from "../events.ts";

/** RingCaptcha's events, as its handlers are named. */
export type LegacyEventName =
  | "ready"
  | "pending"
  | "verified"
  | "retry"
  | "fallback"
  | "max_validations"
  | "error"
  | "signup";

/** One of its events; `error` is its short code. */
export interface LegacyEvent {
  readonly name: LegacyEventName;
  readonly error?: string;
  /** Of a step that a page was told of before this one. */
  readonly restored?: boolean;
}

/** RingCaptcha's words for what this widget's errors are called. */
const legacyCodes: { readonly [Code in TelProofError["code"]]?: string } = {
  too_many_guesses: "max_validations_reached",
  resend_too_soon: "wait_to_retry",
  unknown_app: "invalid_app_key",
  origin_not_allowed: "invalid_domain",
  server_error: "internal_server_error",
  channel_unavailable: "service_not_available",
};

/** What RingCaptcha shows beside the field, and tells no page of. */
const inlineCodes = /^(invalid_number|country_not_allowed|too_many_messages|wrong_code)$/;

const legacyCodeOf = ({ code, kind }: TelProofError): string =>
  legacyCodes[code] ??
  (kind === "ended" ? (/expired/.test(code) ? "session_expired" : "invalid_session") : code);

/** Turns what happens in one widget into RingCaptcha events. Before `ready` there is none, unless something fails. */
export class LegacyEvents {
  #ready = false;
  #open = false;
  #held: readonly LegacyEvent[] = [];
  #step: SessionState["step"] = "phone";
  #channel = "";

  /** What a handler that comes late has to hear. */
  get standing(): readonly LegacyEvent[] {
    if (!this.#ready) return [];
    if (this.#step === "verified") return [{ name: "ready" }, { name: "verified" }];
    return this.#step === "code" ? [{ name: "ready" }, { name: "pending" }] : [{ name: "ready" }];
  }

  onReady(): readonly LegacyEvent[] {
    this.#ready = true;
    return this.#release([{ name: "ready" }]);
  }

  /** Also of a step that a reload found again, which is marked: RingCaptcha's own handlers miss that. */
  onStep({ step, restored }: SessionState): readonly LegacyEvent[] {
    const before = this.#step;
    this.#step = step;
    if (step === "verified") return this.#queue([{ name: "verified", restored }]);
    if (step !== "code") return [];
    const pending: LegacyEvent = { name: "pending", restored };
    return this.#queue(before === "ended" ? [{ name: "retry" }, pending] : [pending]);
  }

  /** The first message of a verification is told by its step. */
  onSent({ messagesSent, channel }: TelProofEvents["tel-proof-code-sent"]): readonly LegacyEvent[] {
    const another = channel === "voice" && this.#channel !== "voice";
    this.#channel = channel;
    return messagesSent > 1
      ? this.#queue([{ name: another ? "fallback" : "retry" }, { name: "pending" }])
      : [];
  }

  onFailed(error: TelProofError): readonly LegacyEvent[] {
    const { code } = error;
    const name = code === "too_many_guesses" ? "max_validations" : "error";
    return this.#release(inlineCodes.test(code) ? [] : [{ name, error: legacyCodeOf(error) }]);
  }

  #queue(events: readonly LegacyEvent[]): readonly LegacyEvent[] {
    if (this.#open) return events;
    this.#held = [...this.#held, ...events];
    return [];
  }

  #release(events: readonly LegacyEvent[]): readonly LegacyEvent[] {
    const held = this.#held;
    this.#open = true;
    this.#held = [];
    return [...events, ...held];
  }
}
