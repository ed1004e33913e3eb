// A session and what is typed into its two fields, as one store. The session is shown when somebody subscribes: a server and
// the first paint of a page see the step `phone`, whatever a reload will restore. An action begins it earlier if need be.
import type { Result } from "../errors.ts";
import { isMasked } from "../session/memory.ts";
import type { SendRequest, Session } from "../session/session.ts";
import type { PhoneStep, SessionState } from "../session/state.ts";
import { createSessionSource } from "./acquire-session.ts";
import type { PhoneVerificationOptions } from "./phone-verification-options.ts";

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
  /** Shows the session from the first listener to the last one. Returns how to stop. */
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

/** What a number's field may hold: a masked number was typed by nobody, and cannot be sent. */
const showInField = (phone: string | null): string => (phone === null || isMasked(phone) ? "" : phone);

/** The snapshot after a change of the session. A field keeps what was typed until the session has another number or step. */
const followState = (before: Snapshot, state: SessionState): Snapshot => ({
  state,
  phone: state.phone === before.state.phone ? before.phone : showInField(state.phone),
  code: state.step === "code" && before.state.step === "code" ? before.code : "",
});

/** Creates the store. Options are read once. */
export const createVerificationStore = (options: PhoneVerificationOptions): VerificationStore => {
  const acquire = createSessionSource(options);
  const listeners = new Set<() => void>();
  let snapshot = firstSnapshot;
  let stopFollowing = () => {};

  const show = (changed: Partial<Snapshot>): void => {
    snapshot = { ...snapshot, ...changed };
    for (const listener of listeners) listener();
  };
  const follow = (): void => {
    const { session, release } = acquire();
    const update = () => show(followState(snapshot, session.getState()));
    const unsubscribe = session.subscribe(update);
    stopFollowing = () => {
      unsubscribe();
      release();
    };
    update();
  };
  /** Acts on the session, which is in use until the action has ended: also before somebody subscribes, and after. */
  const act = async <Value>(action: (session: Session) => Value | Promise<Value>): Promise<Value> => {
    const { session, release } = acquire();
    try {
      return await action(session);
    } finally {
      release();
    }
  };

  return {
    getSnapshot: () => snapshot,
    getServerSnapshot: () => firstSnapshot,
    subscribe: (listener) => {
      // One listener may subscribe twice.
      const notify = () => listener();
      listeners.add(notify);
      if (listeners.size === 1) follow();
      return () => {
        if (listeners.delete(notify) && listeners.size === 0) stopFollowing();
      };
    },
    typePhone: (phone) => show({ phone }),
    typeCode: (code) => show({ code }),
    actions: {
      sendCode: (request) => act((session) => session.sendCode({ phone: snapshot.phone, ...request })),
      checkCode: (code = snapshot.code) => act((session) => session.checkCode(code)),
      resendCode: (request) => act((session) => session.resendCode(request)),
      changeNumber: () => act((session) => session.changeNumber()),
      reset: () => {
        void act((session) => session.reset());
        show({ phone: "", code: "" });
      },
      getProof: () => act((session) => session.getProof()),
      forget: () => void act((session) => session.forget()),
    },
  };
};
