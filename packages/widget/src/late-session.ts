// A session that comes when it is needed, together with what shows its steps. Until then it is a phone step. It decides
// nothing: when to begin is the conductor's to say.
import type { Client, PhoneStep, Session, SessionState, TelproofError } from "@telproof/sdk";
import type { Ports, Settings, Steps } from "./ports.ts";

const beforeSession: PhoneStep = { step: "phone", busy: false, error: null, retryIn: 0, phone: null };

/** What cannot be loaded is a fault of the connection like others. */
const notLoaded: TelproofError = {
  code: "network",
  message: "The widget could not load its next step.",
  retryable: true,
};

export interface LateSessionOptions {
  readonly client: Client;
  readonly settings: Settings;
  readonly loadSteps: Ports["loadSteps"];
  /** BCP 47, as it is when a message is sent. */
  readonly locale: () => string;
  readonly onState: (state: SessionState) => void;
}

/** The session of one widget. */
export class LateSession {
  readonly #options: LateSessionOptions;
  #beginning: Promise<Session | null> | null = null;
  #destroyed = false;
  #stop = () => {};
  /** Null until it is loaded. */
  session: Session | null = null;
  steps: Steps | null = null;
  state: SessionState = beforeSession;

  constructor(options: LateSessionOptions) {
    this.#options = options;
  }

  /** Loads the session in the background; null if it cannot be had. */
  prepare(): Promise<Session | null> {
    this.#beginning ??= this.#load().catch(() => {
      this.#beginning = null;
      return null;
    });
    return this.#beginning;
  }

  /** The session, for somebody who waits for it. */
  async begin(): Promise<Session | null> {
    if (!this.session) this.#show({ ...beforeSession, busy: true });
    const session = await this.prepare();
    if (!session) this.#show({ ...beforeSession, error: { ...notLoaded } });
    return session;
  }

  /** What is stored stays, for the next page. */
  destroy(): void {
    this.#destroyed = true;
    this.#stop();
    this.session?.destroy();
  }

  async #load(): Promise<Session | null> {
    const { loadSteps, client, settings, locale } = this.#options;
    const { storageKey } = settings;
    this.steps = await loadSteps();
    if (this.#destroyed) return null;
    const session = this.steps.createSession(client, { storageKey, locale });
    this.session = session;
    this.#stop = session.subscribe(() => this.#show(session.getState()));
    this.#show(session.getState());
    return session;
  }

  #show(state: SessionState): void {
    this.state = state;
    if (!this.#destroyed) this.#options.onState(state);
  }
}
