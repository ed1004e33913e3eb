// What every form control offers to scripts, for an element that is one. It holds no value itself.
import { LitElement } from "lit";

/** A Lit element that takes part in forms, with the members that pages know from `<input>`. */
export class FormControl extends LitElement {
  static readonly formAssociated = true;

  protected readonly internals = this.attachInternals();
  /** What the page has against the value. */
  protected customError = "";
  /** A `<fieldset>` around it is disabled, or the control itself. */
  protected isFormDisabled = false;

  /** Also after a change of the attribute `form`. */
  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  formDisabledCallback(disabled: boolean): void {
    this.isFormDisabled = disabled;
    this.requestUpdate();
  }

  /** Tells the form what it has to know. */
  protected updateForm(): void {}

  /** The form that this control belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** The labels of the page for this control. */
  get labels(): NodeList {
    return this.internals.labels;
  }

  /** What kind of control it is. */
  get type(): string {
    return this.localName;
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

  /** As on `<input>`: with a message the form cannot be sent; an empty string takes it back. */
  setCustomValidity(message: string): void {
    this.customError = message;
    this.updateForm();
  }

  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
}
