// Stands before the submit of a form: a proof that has grown old or was used is renewed first, then the form goes on by
// itself. A form whose proof cannot be renewed is not sent.
// It sees the submit before the page's own handlers, so that those read the fresh proof.

export interface GateOptions {
  /** The form that the widget belongs to now. */
  readonly form: () => HTMLFormElement | null;
  /** Whether the proof must not be posted as it is. */
  readonly isDue: () => boolean;
  /** Puts a fresh proof into the form; takes the old one out if there will be none. */
  readonly renew: () => Promise<void>;
}

/** Watches the document until `signal` aborts. */
export function guardSubmit(document: Document, options: GateOptions, signal: AbortSignal): void {
  let renewing = false;
  const hold = async (form: HTMLFormElement, submitter: HTMLElement | null) => {
    renewing = true;
    await options.renew();
    renewing = false;
    if (!signal.aborted && form.isConnected && !options.isDue()) form.requestSubmit(submitter);
  };
  const onSubmit = (event: SubmitEvent) => {
    const form = options.form();
    if (form === null || event.target !== form || !(renewing || options.isDue())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!renewing) void hold(form, event.submitter);
  };
  document.addEventListener("submit", onSubmit, { capture: true, signal });
}
