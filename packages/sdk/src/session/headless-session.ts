// The controller of a verification: the only place that asks the client, owns the timer and moves from state to state.
// What follows from what is in moves.ts; this module adds when.
import type { Client, SendOptions } from "../client.ts";
import type { TelProofError } from "../errors.ts";
import type { SessionClock } from "./clock.ts";
import { type Countdown, createCountdown } from "./countdown.ts";
import { nothing, stateOf } from "./facts.ts";
import { createSingleFlight } from "./flight.ts";
import { isMasked, type Kept, type Memory } from "./memory.ts";
import {
  type Move,
  moveAfterFailedRenewal,
  moveAfterFailedResume,
  moveAfterRefusal,
  moveAfterResume,
  moveToCode,
  moveToVerified,
} from "./moves.ts";
import type { ResendRequest, SendRequest, Session } from "./session.ts";
import type { SessionState } from "./state.ts";

/** What a session works with. */
export interface Parts {
  readonly client: Client;
  readonly memory: Memory;
  readonly clock: SessionClock;
  readonly newKey: () => string;
  readonly locale: string | (() => string) | undefined;
}

/** A send without an answer yet, and when it was asked for. */
interface Unanswered {
  readonly asked: string;
  readonly at: number;
  readonly request: SendOptions;
}

/** Milliseconds for which a send whose answer was lost is repeated rather than begun anew. */
const lostFor = 60_000;

export class HeadlessSession implements Session {
  readonly #parts: Parts;
  readonly #countdown: Countdown;
  readonly #flight = createSingleFlight((move) => this.#move(move));
  readonly #listeners = new Set<() => Promise<void>>();
  readonly #life = new AbortController();
  #facts = nothing;
  #state: SessionState;
  #unanswered: Unanswered | undefined;
  /** The token whose state is asked for. */
  #asking = "";
  #stopTimer: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#countdown = createCountdown(parts.clock);
    this.#state = stateOf(this.#known);
    const kept = parts.memory.recall();
    if (kept?.step === "verified") {
      this.#facts = { ...nothing, token: kept.token, restored: true };
      void this.#renew();
    } else if (kept) {
      this.#facts = { ...kept, restored: true };
      this.#countdown.start(kept);
      void this.#inquire(kept.codeExpiresIn < 1);
      this.#tick();
    }
  }

  readonly getState = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    // Async, so that a fault of one is the page's to hear of, not the session's or the other listeners' to suffer.
    const notify = async () => listener();
    if (this.#listeners.size === 0) this.#stopWatching = this.#parts.clock.onVisibility(this.#tick);
    this.#listeners.add(notify);
    this.#tick();
    return () => {
      this.#listeners.delete(notify);
      if (this.#listeners.size === 0) this.#stopWatching?.();
    };
  };

  readonly sendCode = async ({ phone, country, channel }: SendRequest): Promise<void> => {
    const { step } = this.#facts;
    if (step === "phone" || step === "ended") await this.#send({ phone, country, channel });
  };

  readonly resendCode = async ({ channel = this.#facts.channel }: ResendRequest = {}): Promise<void> => {
    const { step, token, phone } = this.#facts;
    if (step === "code") await this.#send({ token, channel });
    else if (step === "ended") await (isMasked(phone) ? this.changeNumber() : this.#send({ phone, channel }));
  };

  readonly checkCode = async (code: string): Promise<void> => {
    const { step, token } = this.#facts;
    if (step !== "code") return;
    await this.#flight.run({
      begin: { busy: "checking", code, restored: false },
      ask: async (signal) => {
        const result = await this.#parts.client.checkCode({ token, code, signal });
        return result.ok ? moveToVerified(result.value) : this.#applyRefusal(result.error, signal);
      },
    });
  };

  readonly changeNumber = async (): Promise<void> => {
    const { step, token, phone } = this.#facts;
    this.#flight.abort();
    this.#move({ step: "phone", token: "", phone: isMasked(phone) ? "" : phone, restored: false });
    if (step === "code") void this.#parts.client.cancel({ token });
  };

  readonly reset = (): void => {
    this.#flight.abort();
    this.#move({ ...nothing, retryIn: 0 });
  };

  readonly getProof = async (): Promise<string | null> => {
    // Again if another caller has taken the fresh one.
    do await this.renewProof();
    while (!this.#facts.error && this.proofIsDue() && !this.#life.signal.aborted);
    if (this.#facts.step !== "verified" || this.proofIsDue()) return null;
    this.markProofUsed();
    return this.#facts.proof;
  };

  readonly renewProof = async (): Promise<void> => {
    const { step, token } = this.#facts;
    // A token in step `phone` is one whose proof is being fetched after a reload, or could not be.
    if (this.proofIsDue() || (step === "phone" && token)) await this.#renew();
  };

  readonly proofIsDue = (): boolean => {
    const { step, error, proofUsed } = this.#facts;
    // An error beside a proof is why it could not be renewed.
    return step === "verified" && (proofUsed || error !== null || this.#countdown.read().renewIn === 0);
  };

  readonly markProofUsed = (): void => {
    this.#facts = { ...this.#facts, proofUsed: true };
  };

  readonly forget = (): void => {
    this.#facts = { ...this.#facts, forgotten: true };
    this.#parts.memory.forget();
  };

  readonly destroy = (): void => {
    this.#flight.abort();
    this.#life.abort();
    this.#listeners.clear();
    this.#facts = { ...this.#facts, busy: null };
    this.#stopWatching?.();
    this.#stopTimer?.();
  };

  #send(message: Pick<SendOptions, "phone" | "country" | "channel" | "token">): Promise<void> {
    const { phone = this.#facts.phone } = message;
    return this.#flight.run({
      begin: { busy: "sending", code: "", restored: false, ...(this.#facts.step === "phone" && { phone }) },
      ask: async (signal) => {
        const result = await this.#parts.client.sendCode({ ...this.#requestOf(message), signal });
        if (result.ok || result.error.httpStatus === 200) this.#unanswered = undefined;
        return result.ok ? moveToCode(result.value) : this.#applyRefusal(result.error, signal);
      },
    });
  }

  /** If the answer to the same message was lost a moment ago, asking again has to find that one, not send a second. */
  #requestOf(message: SendOptions): SendOptions {
    const { clock, locale, newKey } = this.#parts;
    const asked = JSON.stringify(message);
    // The monotonic clock may have slept through the life of what was sent.
    const at = clock.wall();
    const lost = this.#unanswered;
    if (lost?.asked === asked && at - lost.at <= lostFor) return lost.request;
    const language = typeof locale === "function" ? locale() : locale;
    const request = { ...message, locale: language, idempotencyKey: newKey() };
    this.#unanswered = { asked, at, request };
    return request;
  }

  #renew(): Promise<void> {
    return this.#flight.run({
      begin: { busy: "checking" },
      ask: (signal) => this.#askForProof(signal, moveAfterFailedRenewal),
    });
  }

  async #applyRefusal(error: TelProofError, signal: AbortSignal): Promise<Move> {
    // Verified already: the answer to the right guess was lost.
    return error.reason === "already_verified"
      ? this.#askForProof(signal, moveAfterRefusal)
      : moveAfterRefusal(this.#known, error);
  }

  async #askForProof(signal: AbortSignal, otherwise: typeof moveAfterRefusal): Promise<Move> {
    const fresh = await this.#parts.client.getProof({ token: this.#facts.token, signal });
    return fresh.ok ? moveToVerified(fresh.value) : otherwise(this.#known, fresh.error);
  }

  /**
   * The server says where things stand, after a reload and when the code has expired by the device's clock. If something
   * newer has begun meanwhile: only the number. What was over before the page was there is not told.
   */
  async #inquire(isOld = false): Promise<void> {
    const facts = this.#facts;
    if (this.#asking === facts.token) return;
    this.#asking = facts.token;
    const result = await this.#parts.client.getStatus({ token: facts.token, signal: this.#life.signal });
    this.#asking = "";
    if (facts.token !== this.#facts.token || this.#life.signal.aborted) return;
    if (result.ok && result.value.state === "verified" && facts === this.#facts) {
      // No page was told of it yet.
      this.#facts = { ...facts, restored: false };
      return this.#renew();
    }
    const move = result.ok ? moveAfterResume(this.#facts, result.value) : moveAfterFailedResume(result.error);
    const { busy, error } = this.#facts;
    if (facts !== this.#facts) this.#move({ busy, error, ...(result.ok && { phone: result.value.phone }) });
    else if (move.step && isOld) this.reset();
    else this.#move({ error, ...move });
  }

  #move(move: Move): void {
    this.#facts = { ...this.#facts, busy: null, error: null, ...move };
    this.#countdown.start(move);
    this.#remember();
    this.#tick();
  }

  /** All that is known now. */
  get #known(): Kept {
    return { ...this.#facts, ...this.#countdown.read() };
  }

  #remember(): void {
    const { step, busy, error, forgotten } = this.#facts;
    if (forgotten) return;
    if (step === "code" || step === "verified") this.#parts.memory.keep(this.#known);
    else if (!busy && !error?.retryable) this.#parts.memory.forget();
  }

  readonly #tick = (): void => {
    const known = this.#known;
    const { step, busy, retryIn, codeExpiresIn, renewIn } = known;
    const isDue =
      step === "verified"
        ? !renewIn && this.#parts.clock.visible()
        : step === "code" && !(codeExpiresIn || renewIn);
    // A guess under way was made in time; its answer decides.
    if (isDue && !busy) void (step === "code" ? this.#inquire() : this.#renew());
    const isAsking = step === "verified" || (step === "code" && !codeExpiresIn);
    const counts = step !== "verified" && (retryIn || (step === "code" && codeExpiresIn));
    const wait = counts ? this.#countdown.toNextSecond() : isAsking ? renewIn * 1000 : 0;
    this.#stopTimer?.();
    if (wait) this.#stopTimer = this.#parts.clock.setTimer(this.#tick, wait);
    this.#show(stateOf(known));
  };

  #show(state: SessionState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) if (this.#listeners.has(listener)) void listener();
  }
}
