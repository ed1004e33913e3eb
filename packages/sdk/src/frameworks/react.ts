"use client";
// A verification with a page's own screens in React 18 and 19.
import { useState, useSyncExternalStore } from "react";
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

type ReactProps<Attributes extends PhoneAttributes | CodeAttributes> = Omit<
  Attributes,
  "inputmode" | "autocomplete" | "readonly"
> & {
  readonly inputMode: Attributes["inputmode"];
  readonly autoComplete: Attributes["autocomplete"];
  readonly readOnly: boolean;
  readonly onChange: (event: InputEventLike) => void;
};

/** What {@link usePhoneVerification} gives. */
export interface PhoneVerification extends PhoneVerificationActions {
  /** Narrow on `step`. `phone` on a server and in the first paint. */
  readonly state: Snapshot["state"];
  /** For the number's `<input>`. */
  readonly phoneProps: ReactProps<PhoneAttributes>;
  /** For the code's `<input>`. */
  readonly codeProps: ReactProps<CodeAttributes>;
}

const renameForReact = <Attributes extends PhoneAttributes | CodeAttributes>(
  { inputmode, autocomplete, readonly, ...same }: Attributes,
  type: (value: string) => void,
): ReactProps<Attributes> => ({
  ...same,
  inputMode: inputmode,
  autoComplete: autocomplete,
  readOnly: readonly,
  onChange: (event) => type(readTyped(event)),
});

/**
 * A verification for one component. Options are read at the first render.
 *
 * @example
 * const { state, sendCode, phoneProps } = usePhoneVerification({ appKey, baseUrl });
 * if (state.step === "phone") return <input {...phoneProps} onBlur={() => sendCode()} />;
 */
export function usePhoneVerification(options: PhoneVerificationOptions): PhoneVerification {
  const [store] = useState(() => createVerificationStore(options));
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
  return {
    ...store.actions,
    state: snapshot.state,
    phoneProps: renameForReact(describePhoneField(snapshot), store.typePhone),
    codeProps: renameForReact(describeCodeField(snapshot), store.typeCode),
  };
}
