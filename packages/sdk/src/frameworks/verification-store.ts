// A session and what is typed into its two fields, as one store. The session begins when somebody subscribes: a server and
// the first paint of a page see the step `phone`, whatever a reload will restore.
import { type ClientOptions, createClient } from "../client.ts";
import type { Result } from "../errors.ts";
import { createSession } from "../session/create-session.ts";
import type { SendRequest, Session, SessionOptions } from "../session/session.ts";
import type { PhoneStep, SessionState } from "../session/state.ts";

/** A server and an app, as for `createClient`, with the session's options; or a session that the page already has. */
export type PhoneVerificationOptions =
  | (ClientOptions & SessionOptions & { readonly session?: undefined })
  | { readonly session: Session };

/** What a person can do. Each is bound, none rejects: what went wrong is `state.error`. */
export interface PhoneVerificationActions
  extends Pick<Session, "resendCode" | "changeNumber" | "reset" | "getProof" | "forget"> {
  /** Sends the first code, to the number that was typed unless the request names another. */
  readonly sendCode: (request?: Partial<SendRequest>) => Promise<Result<SessionState>>;
  /** Checks a code: the one that was typed, unless another is given. */
  readonly checkCode: (code?: string) => Promise<Result<SessionState>>;
}

/** What is shown at one moment: the identical object until something changed. */
export interface Snapshot {
  readonly state: SessionState;
  /** What the number's field holds. */
  readonly phone: string;
  /** What the code's field holds. */
  readonly code: string;
}

/** The store. */
export interface VerificationStore {
  readonly getSnapshot: () => Snapshot;
  /** The snapshot of the first paint. */
  readonly getServerSnapshot: () => Snapshot;
  /** Begins the session for the first listener, and ends it after the last one. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly typePhone: (phone: string) => void;
  readonly typeCode: (code: string) => void;
  readonly actions: PhoneVerificationActions;
}

const firstStep: PhoneStep = {
  step: "phone",
  phone: null,
  error: null,
  retryIn: 0,
  busy: null,
  restored: false,
};
const firstSnapshot: Snapshot = { state: firstStep, phone: "", code: "" };

/** Returns how to get a session for as long as somebody subscribes, and how to end one. */
const createOwner = (options: PhoneVerificationOptions) => {
  const { session } = options;
  if (session !== undefined) return { begin: () => session, end: () => {} };
  const client = createClient(options);
  return { begin: () => createSession(client, options), end: (own: Session) => own.destroy() };
};

/** Creates the store. Options are read once. */
export const createVerificationStore = (options: PhoneVerificationOptions): VerificationStore => {
  const owner = createOwner(options);
  const listeners = new Set<() => void>();
  let snapshot = firstSnapshot;
  let session: Session | undefined;
  let stopListening = () => {};

  const show = (changed: Partial<Snapshot>): void => {
    snapshot = { ...snapshot, ...changed };
    for (const listener of listeners) listener();
  };
  const follow = (own: Session): void => {
    const state = own.getState();
    const isNewCode = state.step !== "code" || snapshot.state.step !== "code";
    const phone = state.phone !== null && state.phone !== snapshot.state.phone ? state.phone : snapshot.phone;
    show({ state, phone, ...(isNewCode && { code: "" }) });
  };
  const begin = (): void => {
    const own = owner.begin();
    session = own;
    stopListening = own.subscribe(() => follow(own));
    follow(own);
  };
  const end = (): void => {
    stopListening();
    if (session) owner.end(session);
    session = undefined;
  };

  /** What an action leads to before the session begins. */
  const nothingDone = (): Result<SessionState> => ({ ok: true, value: snapshot.state });

  return {
    getSnapshot: () => snapshot,
    getServerSnapshot: () => firstSnapshot,
    subscribe: (listener) => {
      // One listener may subscribe twice.
      const notify = () => listener();
      listeners.add(notify);
      if (!session) begin();
      return () => {
        if (listeners.delete(notify) && listeners.size === 0) end();
      };
    },
    typePhone: (phone) => show({ phone }),
    typeCode: (code) => show({ code }),
    actions: {
      sendCode: async (request) => session?.sendCode({ phone: snapshot.phone, ...request }) ?? nothingDone(),
      checkCode: async (code = snapshot.code) => session?.checkCode(code) ?? nothingDone(),
      resendCode: async (request) => session?.resendCode(request) ?? nothingDone(),
      changeNumber: async () => session?.changeNumber() ?? nothingDone(),
      reset: () => {
        session?.reset();
        show({ phone: "", code: "" });
      },
      getProof: async () => session?.getProof() ?? null,
      forget: () => session?.forget(),
    },
  };
};
