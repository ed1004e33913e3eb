// Attributes of the two fields, with the values that keyboards, autofill and screen readers need. Types and values only.
import type { Snapshot } from "./verification-store.ts";

/** Common to both fields. */
interface FieldAttributes {
  readonly value: string;
  readonly required: true;
  /** While the field's value is on its way. Unlike a disabled field, it keeps the focus. */
  readonly readonly: boolean;
  readonly "aria-invalid": boolean;
}

/** The number's field. */
export interface PhoneAttributes extends FieldAttributes {
  readonly type: "tel";
  readonly inputmode: "tel";
  readonly autocomplete: "tel";
}

/** The code's field. */
export interface CodeAttributes extends FieldAttributes {
  readonly type: "text";
  readonly inputmode: "numeric";
  readonly autocomplete: "one-time-code";
}

/** An error that the same value would meet again is the value's. */
const isRefused = ({ state }: Snapshot, step: "phone" | "code"): boolean =>
  state.step === step && state.error !== null && !state.error.retryable;

/** Attributes of the number's field. */
export const describePhoneField = (snapshot: Snapshot): PhoneAttributes => ({
  type: "tel",
  inputmode: "tel",
  autocomplete: "tel",
  value: snapshot.phone,
  required: true,
  readonly: snapshot.state.busy === "sending",
  "aria-invalid": isRefused(snapshot, "phone"),
});

/** Attributes of the code's field. No `maxlength`: codes are pasted with blanks too. */
export const describeCodeField = (snapshot: Snapshot): CodeAttributes => ({
  type: "text",
  inputmode: "numeric",
  autocomplete: "one-time-code",
  value: snapshot.code,
  required: true,
  readonly: snapshot.state.busy === "checking",
  "aria-invalid": isRefused(snapshot, "code"),
});

/** What an `input` event tells. */
export interface InputEventLike {
  readonly target: EventTarget | null;
}

/** The value of the field in which something was typed. */
export const readTyped = ({ target }: InputEventLike): string => (target as HTMLInputElement).value;
