// What the form is told of a widget. Types only.

/** How the proof takes part in the form. */
export type ResponseField = "native" | "input" | "none";

/** What the form has to know. */
export interface FormState {
  readonly name: string;
  readonly mode: ResponseField;
  readonly proof: string | null;
  /** The number as far as it is typed: what the browser may give back after a reload, never a proof. */
  readonly draft: string;
  /** For style sheets of the page: `tel-proof:state(verified)`. */
  readonly states: readonly string[];
  /** Why the form cannot be sent; null if it can. */
  readonly validationMessage: string | null;
  /** What the page has against the number; an empty string for nothing. */
  readonly customError: string;
  /** Where the browser shows it. */
  readonly anchor: HTMLElement | null;
}

/** The hidden input, which is a chunk of its own. */
export interface ProofInput {
  update(state: FormState): void;
}
