// What every form control offers to scripts, for an element that is one. It holds no value itself.
import { LitElement } from "lit";

/** A Lit element that takes part in forms, with the members that pages know from `<input>`. */
export class FormControl extends LitElement {
  static readonly formAssociated = true;

  protected readonly internals = this.attachInternals();

  /** The form that this control belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
}
