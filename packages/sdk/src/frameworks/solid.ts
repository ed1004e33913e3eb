// A verification with a page's own screens in Solid.
import { createSignal, onCleanup, onMount } from "solid-js";
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

type Listener = { readonly onInput: (event: InputEventLike) => void };

/** What {@link createPhoneVerification} gives. Its properties are read reactively: do not destructure them. */
export interface PhoneVerification extends PhoneVerificationActions {
  /** Narrow on `step`. `phone` on a server and in the first paint. */
  readonly state: Snapshot["state"];
  /** For the number's `<input>`. */
  readonly phoneProps: PhoneAttributes & Listener;
  /** For the code's `<input>`. */
  readonly codeProps: CodeAttributes & Listener;
}

/**
 * A verification for one component.
 *
 * @example
 * const verification = createPhoneVerification({ appKey, baseUrl });
 * <input {...verification.phoneProps} />;
 */
export const createPhoneVerification = (options: PhoneVerificationOptions): PhoneVerification => {
  const store = createVerificationStore(options);
  const [snapshot, setSnapshot] = createSignal(store.getSnapshot());
  const show = () => void setSnapshot(store.getSnapshot());
  onMount(() => {
    onCleanup(store.subscribe(show));
    show();
  });
  return {
    ...store.actions,
    get state() {
      return snapshot().state;
    },
    get phoneProps() {
      return {
        ...describePhoneField(snapshot()),
        onInput: (event: InputEventLike) => store.typePhone(readTyped(event)),
      };
    },
    get codeProps() {
      return {
        ...describeCodeField(snapshot()),
        onInput: (event: InputEventLike) => store.typeCode(readTyped(event)),
      };
    },
  };
};
