// The conductor of a verification: the only place that asks the client, owns the timer and moves from state to state.
// What follows from what is in moves.ts; this room adds when.
import type { Service } from "../answers.ts";
import type { Client, SendOptions } from "../client.ts";
import type { TelproofError } from "../errors.ts";
import type { SessionClock } from "./clock.ts";
import { type Countdown, createCountdown } from "./countdown.ts";
import { type Facts, nothing, stateOf } from "./facts.ts";
import { createSingleFlight, type Plan } from "./flight.ts";
import { isMasked, type Memory } from "./memory.ts";
import { ended, type Move, refused, resumed, sent, unrenewed, verified } from "./moves.ts";
import type { SendRequest, Session } from "./session.ts";
import type { SessionState } from "./state.ts";

/** What a session works with. */
export interface Parts {
  readonly client: Client;
  readonly memory: Memory;
  readonly clock: SessionClock;
  readonly newKey: () => string;
  readonly locale: string | undefined;
}

/** Milliseconds for which a send whose answer was lost is repeated rather than begun anew. */
const lostFor = 60_000;

export class HeadlessSession implements Session {
  readonly #parts: Parts;
  readonly #countdown: Countdown;
  readonly #flight = createSingleFlight();
  readonly #listeners = new Set<() => void>();
  readonly #life = new AbortController();
  #facts = nothing;
  #state = stateOf(nothing, 0, 0);
  #unanswered = { message: "", key: "", at: 0 };
  #stopTimer = () => {};
  #stopWatching = () => {};

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#countdown = createCountdown(parts.clock);
    const kept = parts.memory.recall();
    if (!kept) return;
    const { facts, retryIn, codeExpiresIn } = kept;
    if (facts.step === "verified") {
      this.#facts = { ...nothing, token: facts.token };
      void this.#renew();
    } else {
      this.#move({ facts, seconds: { retry: retryIn, code: codeExpiresIn } });
      void this.#resume();
    }
  }

  readonly getState = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    const own = () => listener();
    if (this.#listeners.size === 0) this.#stopWatching = this.#parts.clock.onVisibility(this.#tick);
    this.#listeners.add(own);
    this.#tick();
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) this.#stopWatching();
    };
  };

  readonly send = async ({ phone, country, service }: SendRequest): Promise<void> => {
    const { step } = this.#facts;
    if (step === "phone" || step === "ended") await this.#send({ phone, country, service });
  };

  readonly resend = async (service: Service = this.#facts.service): Promise<void> => {
    const { step, token, phone } = this.#facts;
    if (step === "code") await this.#send({ token, service });
    else if (step === "ended") await (isMasked(phone) ? this.changeNumber() : this.#send({ phone, service }));
  };

  readonly check = async (code: string): Promise<void> => {
    const { step, token } = this.#facts;
    if (step !== "code") return;
    await this.#run({
      kind: "checking",
      code,
      ask: async (signal) => {
        const result = await this.#parts.client.verify({ token, code, signal });
        const move = result.ok ? verified(result.value) : await this.#refused(result.error, signal);
        return move.facts.step === "verified" ? { ...move, facts: { ...move.facts, code } } : move;
      },
    });
  };

  readonly changeNumber = async (): Promise<void> => {
    const { step, token, phone } = this.#facts;
    this.#flight.abort();
    this.#move({ facts: { step: "phone", token: "", phone: isMasked(phone) ? "" : phone } });
    if (step === "code") void this.#parts.client.cancel({ token });
  };

  readonly reset = (): void => {
    this.#flight.abort();
    this.#move({ facts: nothing, seconds: { retry: 0 } });
  };

  readonly proof = async (): Promise<string | null> => {
    const { step, token } = this.#facts;
    // A token in step `phone` is one whose proof is being fetched after a reload, or could not be.
    const due = step === "verified" ? !this.#countdown.left("proof") : step === "phone" && token;
    if (due) await this.#renew();
    const { error, proof } = this.#facts;
    return this.#facts.step === "verified" && !(due && error) ? proof : null;
  };

  readonly destroy = (): void => {
    this.#flight.abort();
    this.#life.abort();
    this.#listeners.clear();
    this.#facts = { ...this.#facts, busy: null };
    this.#stopWatching();
    this.#stopTimer();
  };

  #send(message: Pick<SendOptions, "phone" | "country" | "service" | "token">): Promise<void> {
    const { client, locale } = this.#parts;
    const { phone = this.#facts.phone } = message;
    return this.#run({
      kind: "sending",
      facts: this.#facts.step === "phone" ? { phone } : {},
      ask: async (signal) => {
        const result = await client.sendCode({
          ...message,
          locale,
          idempotencyKey: this.#keyOf(message),
          signal,
        });
        if (result.ok || result.error.httpStatus === 200) this.#unanswered.message = "";
        return result.ok ? sent(result.value) : this.#refused(result.error, signal);
      },
    });
  }

  /** If the answer to the same message was lost a moment ago, asking again has to find that one, not send a second. */
  #keyOf(message: object): string {
    const asked = JSON.stringify(message);
    const now = this.#parts.clock.monotonic();
    const { message: last, at } = this.#unanswered;
    if (last !== asked || now - at > lostFor)
      this.#unanswered = { message: asked, key: this.#parts.newKey(), at: now };
    return this.#unanswered.key;
  }

  async #refused(error: TelproofError, signal: AbortSignal): Promise<Move> {
    if (error.reason !== "already_verified") return refused(this.#facts, error);
    // The answer to the right guess was lost.
    const fresh = await this.#parts.client.proof({ token: this.#facts.token, signal });
    return fresh.ok ? verified(fresh.value) : refused(this.#facts, fresh.error);
  }

  #renew(): Promise<void> {
    const { token } = this.#facts;
    return this.#run({
      kind: "checking",
      ask: async (signal) => {
        const fresh = await this.#parts.client.proof({ token, signal });
        return fresh.ok ? verified(fresh.value) : unrenewed(this.#facts, fresh.error);
      },
    });
  }

  /** After a reload the server says where things stand. If something newer has begun meanwhile: only the number. */
  async #resume(): Promise<void> {
    const facts = this.#facts;
    const result = await this.#parts.client.status({ token: facts.token, signal: this.#life.signal });
    if (facts.token !== this.#facts.token) return;
    if (!result.ok) {
      const move = refused(facts, result.error);
      if (move.facts.step === "ended") this.#move(move);
    } else if (facts !== this.#facts) this.#move({ facts: { ...this.#facts, phone: result.value.phone } });
    else if (result.value.state === "verified") await this.#renew();
    else this.#move(resumed(facts, result.value));
  }

  #run({
    facts,
    ...action
  }: Omit<Plan, "begin" | "land"> & { readonly facts?: Partial<Facts> }): Promise<void> {
    const begin = () => this.#move({ facts: { ...facts, busy: action.kind } });
    return this.#flight.run({ ...action, begin, land: this.#move });
  }

  readonly #move = ({ facts, seconds = {} }: Move): void => {
    this.#facts = { ...this.#facts, busy: null, error: null, ...facts };
    this.#countdown.start(seconds);
    this.#remember();
    this.#tick();
  };

  #remember(): void {
    const { step, busy, error } = this.#facts;
    const { left } = this.#countdown;
    if (step === "code" || step === "verified")
      this.#parts.memory.keep({ facts: this.#facts, retryIn: left("retry"), codeExpiresIn: left("code") });
    else if (!busy && !error?.retryable) this.#parts.memory.forget();
  }

  readonly #tick = (): void => {
    const { step, busy } = this.#facts;
    const { left, toNextSecond } = this.#countdown;
    const [retryIn, codeExpiresIn, proof] = [left("retry"), left("code"), left("proof")];
    // A guess under way was made in time; its answer decides.
    if (step === "code" && !busy && !codeExpiresIn) this.#move(ended("expired"));
    else if (step === "verified" && !busy && !proof && this.#parts.clock.visible()) void this.#renew();
    else {
      const counts = retryIn || (step === "code" && codeExpiresIn);
      this.#wakeIn(step === "verified" ? proof * 1000 : counts ? toNextSecond() : 0);
      this.#show(stateOf(this.#facts, retryIn, codeExpiresIn));
    }
  };

  #wakeIn(milliseconds: number): void {
    this.#stopTimer();
    if (milliseconds > 0) this.#stopTimer = this.#parts.clock.setTimer(this.#tick, milliseconds);
  }

  #show(state: SessionState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
