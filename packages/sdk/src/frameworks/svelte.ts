// A verification with a page's own screens in Svelte: a store in Svelte's sense, which needs nothing of Svelte's.
import {
  type CodeAttributes,
  describeCodeField,
  describePhoneField,
  type InputEventLike,
  type PhoneAttributes,
  readTyped,
} from "./field-attributes.ts";
import type { PhoneVerificationOptions } from "./phone-verification-options.ts";
import {
  createVerificationStore,
  type PhoneVerificationActions,
  type Snapshot,
} from "./verification-store.ts";

export type { PhoneVerificationOptions } from "./phone-verification-options.ts";
export type { PhoneVerificationActions } from "./verification-store.ts";

type Listener = { readonly oninput: (event: InputEventLike) => void };

/** What the store holds. */
export interface ShownVerification {
  /** Narrow on `step`. `phone` on a server and in the first paint. */
  readonly state: Snapshot["state"];
  /** For the number's `<input>`. */
  readonly phoneProps: PhoneAttributes & Listener;
  /** For the code's `<input>`. */
  readonly codeProps: CodeAttributes & Listener;
}

/** A store to be read as `$verification`, and the actions. */
export interface PhoneVerification extends PhoneVerificationActions {
  readonly subscribe: (run: (shown: ShownVerification) => void) => () => void;
}

/**
 * A verification. It begins with the store's first subscriber and ends with the last one.
 *
 * @example
 * const verification = createPhoneVerification({ appKey, baseUrl });
 * // <input {...$verification.phoneProps}>
 */
export const createPhoneVerification = (options: PhoneVerificationOptions): PhoneVerification => {
  const store = createVerificationStore(options);
  const show = (snapshot: Snapshot): ShownVerification => ({
    state: snapshot.state,
    phoneProps: { ...describePhoneField(snapshot), oninput: (event) => store.typePhone(readTyped(event)) },
    codeProps: { ...describeCodeField(snapshot), oninput: (event) => store.typeCode(readTyped(event)) },
  });
  return {
    ...store.actions,
    subscribe: (run) => {
      let stopped = false;
      let stop = () => {};
      run(show(store.getSnapshot()));
      // Svelte subscribes while it renders or hydrates, and on a server it stops at once: the first paint comes before.
      queueMicrotask(() => {
        if (!stopped) stop = store.subscribe(() => run(show(store.getSnapshot())));
        if (!stopped) run(show(store.getSnapshot()));
      });
      return () => {
        stopped = true;
        stop();
      };
    },
  };
};
