// What the widget tells the page, as events that bubble out of every shadow root. Types only.
import type { Channel, SessionState, TelProofError } from "@telproof/sdk";

/** Where a verification stands: all that the whole page is told of it. */
export interface TelProofStep {
  readonly step: SessionState["step"];
  /** E.164, or as it was typed; null while none is known. */
  readonly phone: string | null;
  /** The channel of the last message; null before one. */
  readonly channel: Channel | null;
}

/** A state of the session without its secrets. */
export type TelProofState<State = SessionState> = State extends SessionState
  ? Omit<State, "token" | "code">
  : never;

/** Details of each event by its name. */
export interface TelProofEvents {
  /** The server's settings have arrived and the field is ready. */
  readonly "tel-proof-ready": null;
  /** Another step has begun, also one that a reload found again; told before whatever else follows from it. */
  readonly "tel-proof-step": TelProofStep;
  /** A code is about to be sent, whichever it is: `preventDefault()` refuses it. */
  readonly "tel-proof-before-send": {
    /** E.164, as it was typed where that is not known yet, or masked where the page must not know it. */
    readonly phone: string;
    readonly channel: Channel;
    /** To be called by the listener at once: the code waits for the promise, and is sent only if that resolves to something true. */
    readonly waitUntil: (allowed: Promise<unknown>) => void;
  };
  /** A code is on its way. */
  readonly "tel-proof-code-sent": {
    readonly phone: string;
    readonly channel: Channel;
    readonly messagesSent: number;
  };
  /** The number is verified and the proof is in the form. */
  readonly "tel-proof-verified": {
    /** E.164. */
    readonly phone: string;
    /** ISO 3166-1 alpha-2; null for numbers of no country. */
    readonly country: string | null;
    readonly proof: string;
    /** Found again after a reload or on another page, which was told of it before. */
    readonly restored: boolean;
  };
  /** The verification ran out before the code was entered, or a verified session can no longer be renewed. */
  readonly "tel-proof-expired": { readonly what: "code" | "proof" };
  /** An action was refused or failed. */
  readonly "tel-proof-error": { readonly error: TelProofError };
}

/** A code that is about to be sent. */
export type CodeRequest = Omit<TelProofEvents["tel-proof-before-send"], "waitUntil">;

/** The widget's events as the DOM sees them. */
export type TelProofEventMap = {
  readonly [Name in keyof TelProofEvents]: CustomEvent<TelProofEvents[Name]>;
};

declare global {
  interface HTMLElementEventMap extends TelProofEventMap {}
  interface DocumentEventMap extends TelProofEventMap {}
}

/** One event with its details. */
export type WidgetEvent = {
  [Name in keyof TelProofEvents]: { readonly name: Name; readonly detail: TelProofEvents[Name] };
}[keyof TelProofEvents];
