// Sends a form as a person would.

const isSubmit = (control: Element): control is HTMLButtonElement | HTMLInputElement =>
  control.matches(":is(button, input):is([type=submit], [type=image]):enabled, button:not([type]):enabled");

/** With its button where there is only one; a form that is not valid says so and is not sent. */
export function submitForm(form: HTMLFormElement | null): void {
  if (!form?.isConnected) return;
  const [button, other] = [...form.elements].filter(isSubmit);
  form.requestSubmit(other ? null : button);
}
