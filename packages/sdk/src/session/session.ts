// The headless session's face: what a user interface can see and do. Types only.
import type { Channel } from "../answers.ts";
import type { Result } from "../errors.ts";
import type { SessionClock } from "./clock.ts";
import type { SessionState } from "./state.ts";

/** The part of Web Storage that a session needs. */
export type SessionStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** All optional. */
export interface SessionOptions {
  /** Where the session survives a reload. Default: `sessionStorage` where it exists. `null`: nowhere. */
  readonly storage?: SessionStorage | null | undefined;
  /**
   * The name of its place in the storage. Default: of the app key and what the number is verified for. Give each of several
   * sessions on one page its own.
   */
  readonly storageKey?: string | undefined;
  /** BCP 47 language of the messages, or what tells it when one is sent. */
  readonly locale?: string | (() => string) | undefined;
  /** Default: the browser's clocks, timers and page visibility. */
  readonly clock?: SessionClock | undefined;
  /** An unguessable string of at least 16 characters. Default: the platform's. */
  readonly newKey?: (() => string) | undefined;
  /** What the number is verified for, such as `signup`: signed into the proof, and compared when it is redeemed. */
  readonly action?: string | undefined;
  /** Anything the site wants to find again, such as an order number. */
  readonly reference?: string | undefined;
  /**
   * The token of a verification that the site's back end has begun: the session starts in step `code`, with the number
   * masked. This page can neither read nor change the number.
   */
  readonly token?: string | undefined;
}

/** Whom to send a code to. */
export interface SendRequest {
  /** The number as its owner writes it. */
  readonly phone: string;
  /** ISO 3166-1 alpha-2 country of a number written nationally. */
  readonly country?: string | undefined;
  /** Default `"sms"`. */
  readonly channel?: Channel | undefined;
}

/** How to send again. */
export interface ResendRequest {
  /** Default: the channel of the last message. */
  readonly channel?: Channel | undefined;
}

/**
 * A verification as a user interface sees it. All functions are bound. An action resolves to the state that it has led to,
 * or to the error that the state shows; it never rejects. One that makes no sense in the present step does nothing.
 */
export interface Session {
  /** The present state: the identical object until something changed. */
  readonly getState: () => SessionState;
  /** Calls `listener` after each change, at most once a second for the countdown. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Sends the first code. In the steps `phone` and `ended`; while one runs, a second call joins it. */
  readonly sendCode: (request: SendRequest) => Promise<Result<SessionState>>;
  /** Sends again: in step `code` within the same verification, in step `ended` by a new one. Default: same channel. */
  readonly resendCode: (request?: ResendRequest) => Promise<Result<SessionState>>;
  /** Checks a code, in step `code`. The same code while it is being checked joins; another one replaces it. */
  readonly checkCode: (code: string) => Promise<Result<SessionState>>;
  /** Back to step `phone` with the number kept; what was in flight is aborted, the verification canceled. */
  readonly changeNumber: () => Promise<Result<SessionState>>;
  /** Begins anew: forgets everything, also what a reload would restore. */
  readonly reset: () => void;
  /**
   * A proof to be posted: good for at least another minute, and another one with each call, since a back end redeems each
   * only once. Null when there is none.
   */
  readonly getProof: () => Promise<string | null>;
  /**
   * @internal Whether the proof at hand must not be posted, so that `getProof` would ask for a fresh one: it is in its last minute,
   * was used before, or could not be renewed.
   */
  readonly proofIsDue: () => boolean;
  /** Fetches a fresh proof if the one at hand must not be posted. Hands out none. */
  readonly renewProof: () => Promise<void>;
  /** Tells that the proof in the state was posted without `getProof`. */
  readonly markProofUsed: () => void;
  /**
   * Keeps nothing for the next page from now on, until another code is sent. For a form that was posted: the next person
   * at this device finds no number. This page goes on.
   */
  readonly forget: () => void;
  /** Stops timers, listeners and calls. What is stored stays, for the next page. */
  readonly destroy: () => void;
}
