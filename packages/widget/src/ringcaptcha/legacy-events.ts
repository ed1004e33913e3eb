// Which of RingCaptcha's events follow from this widget's. Pure but for what it remembers of one widget.
import type { SessionState, TelproofError } from "@telproof/sdk";
import type { TelProofEvents } from "../events.ts";

/** RingCaptcha's events, as its handlers are named. */
export type NewsName =
  | "ready"
  | "pending"
  | "verified"
  | "retry"
  | "fallback"
  | "max_validations"
  | "error"
  | "signup";

/** One of its events; `error` is its short code. */
export interface News {
  readonly name: NewsName;
  readonly error?: string;
  /** Of a step that a page was told of before this one. */
  readonly restored?: boolean;
}

/** Shown beside the field, so that RingCaptcha tells no page of them. */
const inline: ReadonlySet<TelproofError["code"]> = new Set([
  "invalid_number",
  "invalid_number_length",
  "country_not_supported",
  "max_attempts_reached",
  "invalid_pin_code",
]);

/** Turns what happens in one widget into news. Before `ready` there is none, unless something fails. */
export class Newsroom {
  #ready = false;
  #open = false;
  #held: readonly News[] = [];
  #step: SessionState["step"] = "phone";
  #service = "";

  /** What a handler that comes late has to hear. */
  get standing(): readonly News[] {
    if (!this.#ready) return [];
    if (this.#step === "verified") return [{ name: "ready" }, { name: "verified" }];
    return this.#step === "code" ? [{ name: "ready" }, { name: "pending" }] : [{ name: "ready" }];
  }

  ready(): readonly News[] {
    this.#ready = true;
    return this.#opened([{ name: "ready" }]);
  }

  /** Also of a step that a reload found again, which is marked: RingCaptcha's own handlers miss that. */
  step({ step, restored }: SessionState): readonly News[] {
    const before = this.#step;
    this.#step = step;
    if (step === "verified") return this.#told([{ name: "verified", restored }]);
    if (step !== "code") return [];
    const pending: News = { name: "pending", restored };
    return this.#told(before === "ended" ? [{ name: "retry" }, pending] : [pending]);
  }

  /** The first message of a verification is told by its step. */
  sent({ attempt, service }: TelProofEvents["tel-proof:sent"]): readonly News[] {
    const another = service === "voice" && this.#service !== "voice";
    this.#service = service;
    return attempt > 1 ? this.#told([{ name: another ? "fallback" : "retry" }, { name: "pending" }]) : [];
  }

  failed({ code }: TelproofError): readonly News[] {
    const name = code === "max_validations_reached" ? "max_validations" : "error";
    return this.#opened(inline.has(code) ? [] : [{ name, error: code }]);
  }

  #told(news: readonly News[]): readonly News[] {
    if (this.#open) return news;
    this.#held = [...this.#held, ...news];
    return [];
  }

  #opened(news: readonly News[]): readonly News[] {
    const held = this.#held;
    this.#open = true;
    this.#held = [];
    return [...news, ...held];
  }
}
