// Keeps a proof at hand that may be posted: a back end redeems each only once, so one that was used is replaced.
import type { Session } from "@telproof/sdk";
import type { TelProofState, WidgetEvent } from "../events.ts";

/** Replacements in the background within {@link period}. A page may read the proof with every key. */
const burst = 6;
/** Milliseconds. */
const period = 30_000;

/** The proofs of one session. */
export class ProofSupply {
  readonly #session: Session;
  #replaced = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Whether there is none. */
  get isEmpty(): boolean {
    return this.#session.getState().step !== "verified";
  }

  /** Whether the proof at hand must not be posted. */
  get isDue(): boolean {
    return this.#session.proofIsDue();
  }

  /** Whether it could not be renewed for now. */
  get isLost(): boolean {
    return this.#session.getState().error !== null;
  }

  /** The step that the session is in, without what only the session may know. */
  get state(): TelProofState {
    const { token, code, ...state } = { token: "", code: "", ...this.#session.getState() };
    return this.#watch(state as TelProofState);
  }

  /** The same event for scripts of the page. */
  watchEvent(event: WidgetEvent): WidgetEvent {
    return { ...event, detail: this.#watch(event.detail) } as WidgetEvent;
  }

  /** A copy. A proof that a page reads out of it may be posted, so it counts as used then. */
  #watch<Detail extends object | null>(detail: Detail): Detail {
    const { proof } = { proof: null, ...detail };
    if (proof === null) return detail;
    const get = () => {
      this.use();
      this.replace();
      return proof;
    };
    return Object.defineProperty({ ...detail }, "proof", { get });
  }

  /** A proof that nobody else was given; null when there is none. */
  take(): Promise<string | null> {
    return this.#session.getProof();
  }

  /** Has a proof at hand that may be posted, if one can be had. */
  renew(): Promise<void> {
    return this.#session.renewProof();
  }

  /** The proof at hand is being posted, or a script has read it. */
  use(): void {
    this.#session.markProofUsed();
  }

  /** Replaces a used proof, unless that happens too often: then the next submit waits for it. */
  replace(): void {
    if (!this.isDue || this.#replaced >= burst) return;
    this.#replaced += 1;
    setTimeout(() => {
      this.#replaced -= 1;
    }, period);
    void this.renew();
  }
}
