// The controller of a verification: the only place that asks the client, owns the timer and moves from state to state.
// What follows from what is in moves.ts; this module adds when.
import type { Client } from "../client.ts";
import type { Result, TelProofError } from "../errors.ts";
import type { SessionClock } from "./clock.ts";
import { type Countdown, createCountdown } from "./countdown.ts";
import { nothing, stateOf } from "./facts.ts";
import { createSingleFlight } from "./flight.ts";
import { isMasked, type Kept, type Memory } from "./memory.ts";
import {
  createMessageRequests,
  type Message,
  type MessageRequest,
  type MessageRequests,
} from "./message-requests.ts";
import {
  isFinal,
  type Move,
  moveAfterFailedRenewal,
  moveAfterFailedResume,
  moveAfterRefusal,
  moveAfterResume,
  moveToCode,
  moveToVerified,
} from "./moves.ts";
import type { ResendRequest, SendRequest, Session, SessionOptions } from "./session.ts";
import type { SessionState } from "./state.ts";

/** What a session works with. */
export interface Parts extends Pick<SessionOptions, "locale" | "action" | "reference" | "token"> {
  readonly client: Client;
  readonly memory: Memory;
  readonly clock: SessionClock;
  readonly newKey: () => string;
}

export class HeadlessSession implements Session {
  readonly #parts: Parts;
  readonly #countdown: Countdown;
  readonly #requests: MessageRequests;
  readonly #flight = createSingleFlight((move) => this.#move(move));
  readonly #listeners = new Set<() => Promise<void>>();
  readonly #life = new AbortController();
  #facts = nothing;
  #state: SessionState;
  /** The token whose state is asked for. */
  #asking = "";
  #stopTimer: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#countdown = createCountdown(parts.clock);
    this.#requests = createMessageRequests(parts);
    this.#state = this.#shown;
    const kept = parts.memory.recall();
    if (parts.token && kept?.token !== parts.token) this.reset();
    else if (kept?.step === "verified") {
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

  readonly sendCode = async ({ phone, country, channel }: SendRequest): Promise<Result<SessionState>> => {
    const { step } = this.#facts;
    const mayBegin = !this.#parts.token && (step === "phone" || step === "ended");
    return this.#settle(mayBegin && this.#send({ phone, country, channel }));
  };

  readonly resendCode = async ({
    channel = this.#facts.channel,
  }: ResendRequest = {}): Promise<Result<SessionState>> => {
    const { step, token, phone } = this.#facts;
    const { token: given } = this.#parts;
    if (step === "ended" && !given)
      return isMasked(phone) ? this.changeNumber() : this.sendCode({ phone, channel });
    // A code that expired does not end what a back end began.
    return this.#settle(/code|ended/.test(step) && this.#send({ token: given ?? token, channel }));
  };

  readonly checkCode = async (code: string): Promise<Result<SessionState>> => {
    const { step, token } = this.#facts;
    const run = () =>
      this.#flight.run({
        begin: { busy: "checking", code, restored: false },
        ask: async (signal) => {
          const result = await this.#parts.client.checkCode({ token, code, signal });
          return result.ok ? moveToVerified(result.value) : this.#applyRefusal(result.error, signal);
        },
      });
    return this.#settle(step === "code" && run());
  };

  readonly changeNumber = async (): Promise<Result<SessionState>> => {
    const { step, token, phone } = this.#facts;
    if (!this.#parts.token) {
      this.#flight.abort();
      this.#move({ step: "phone", token: "", phone: isMasked(phone) ? "" : phone, restored: false });
      if (step === "code") void this.#parts.client.cancel({ token });
    }
    return this.#settle(false);
  };

  readonly reset = (): void => {
    const { token = "" } = this.#parts;
    this.#flight.abort();
    // With a back end's token there is no number to ask for: the server is asked where things stand.
    this.#move({
      ...nothing,
      retryIn: 0,
      codeExpiresIn: 0,
      renewIn: 0,
      ...(token && { step: "code", token }),
    });
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

  /** What an action has led to. */
  async #settle(action: Promise<void> | false): Promise<Result<SessionState>> {
    await action;
    const { error } = this.#state;
    return error ? { ok: false, error } : { ok: true, value: this.#state };
  }

  #send(message: Message): Promise<void> {
    const { phone = this.#facts.phone, token = this.#facts.token } = message;
    return this.#flight.run({
      begin: {
        busy: "sending",
        token,
        code: "",
        restored: false,
        ...(this.#facts.step === "phone" && { phone }),
      },
      ask: async (signal) => {
        const result = await this.#requests.send(message, (request) => this.#ask(request, signal));
        return result.ok ? moveToCode(result.value) : this.#applyRefusal(result.error, signal);
      },
    });
  }

  #ask({ token, phone = "", ...request }: MessageRequest, signal: AbortSignal) {
    const { client, action, reference } = this.#parts;
    return token
      ? client.resendCode({ ...request, token, signal })
      : client.sendCode({ ...request, phone, action, reference, signal });
  }

  #renew(): Promise<void> {
    return this.#flight.run({
      begin: { busy: "renewing" },
      ask: (signal) => this.#askForProof(signal, moveAfterFailedRenewal),
    });
  }

  async #applyRefusal(error: TelProofError, signal: AbortSignal): Promise<Move> {
    // Verified already: the answer to the right guess was lost.
    return error.code === "already_verified"
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
    const move = result.ok
      ? moveAfterResume(facts, result.value)
      : moveAfterFailedResume(facts, result.error);
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

  /** The state of all that is known. Whose verification it is when a back end has begun it is not for the page. */
  get #shown(): SessionState {
    return stateOf({ ...this.#known, ...(this.#parts.token && { token: "" }) });
  }

  #remember(): void {
    const { step, busy, error, forgotten } = this.#facts;
    if (forgotten) return;
    if (step === "code" || step === "verified") this.#parts.memory.keep(this.#known);
    else if (!busy && (!error || isFinal(error))) this.#parts.memory.forget();
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
    const counts = step !== "verified" && (retryIn || (step === "code" && codeExpiresIn));
    const wait = counts
      ? this.#countdown.toNextSecond()
      : step === "code" || step === "verified"
        ? renewIn * 1000
        : 0;
    this.#stopTimer?.();
    if (wait) this.#stopTimer = this.#parts.clock.setTimer(this.#tick, wait);
    this.#show(this.#shown);
  };

  #show(state: SessionState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) if (this.#listeners.has(listener)) void listener();
  }
}
