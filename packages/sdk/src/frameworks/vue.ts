// A verification with a page's own screens in Vue 3.
import { type ComputedRef, computed, onMounted, onUnmounted, shallowRef } from "vue";
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

/** What {@link usePhoneVerification} gives. */
export interface PhoneVerification extends PhoneVerificationActions {
  /** Narrow on `step`. `phone` on a server and in the first paint. */
  readonly state: ComputedRef<Snapshot["state"]>;
  /** For the number's `<input>`, with `v-bind`. */
  readonly phoneProps: ComputedRef<PhoneAttributes & Listener>;
  /** For the code's `<input>`, with `v-bind`. */
  readonly codeProps: ComputedRef<CodeAttributes & Listener>;
}

/**
 * A verification for one component. Call it in `setup`.
 *
 * @example
 * const { state, sendCode, phoneProps } = usePhoneVerification({ appKey, baseUrl });
 */
export const usePhoneVerification = (options: PhoneVerificationOptions): PhoneVerification => {
  const store = createVerificationStore(options);
  const snapshot = shallowRef(store.getSnapshot());
  const show = () => {
    snapshot.value = store.getSnapshot();
  };
  let stop = () => {};
  onMounted(() => {
    stop = store.subscribe(show);
    show();
  });
  onUnmounted(() => stop());
  return {
    ...store.actions,
    state: computed(() => snapshot.value.state),
    phoneProps: computed(() => ({
      ...describePhoneField(snapshot.value),
      onInput: (event) => store.typePhone(readTyped(event)),
    })),
    codeProps: computed(() => ({
      ...describeCodeField(snapshot.value),
      onInput: (event) => store.typeCode(readTyped(event)),
    })),
  };
};
