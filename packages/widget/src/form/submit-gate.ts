// Stands before a form's post: a proof that has grown old or was used is renewed first, then the form goes on by itself.
// A form whose proof cannot be renewed is not sent. It sees the submit before the page's own handlers, so that those
// read the fresh proof. Data that a script takes out of the form counts as posted.
import type { ProofSupply } from "./proof-supply.ts";

export interface GateOptions {
  /** The form that the widget belongs to now. */
  readonly form: () => HTMLFormElement | null;
  readonly proofs: ProofSupply;
  /** Puts a fresh proof into the form, if one can be had. */
  readonly renew: () => Promise<void>;
  /** The form's data is on its way. */
  readonly onPosted: () => void;
  /** The page is left after that. It may come back as it is. */
  readonly onLeave: () => void;
}

/** Watches the document until `signal` aborts. */
export function guardSubmit(document: Document, options: GateOptions, signal: AbortSignal): void {
  const { proofs } = options;
  let renewing = false;
  let posted = false;
  /** The last submit that went on. Unless the page prevents it, the browser leaves the page. */
  let submit: SubmitEvent | undefined;
  const hold = async (form: HTMLFormElement, submitter: HTMLElement | null) => {
    renewing = true;
    // Again if a script of the page has taken the fresh one.
    do await options.renew();
    while (proofs.isDue && !proofs.isLost && !signal.aborted);
    renewing = false;
    if (!signal.aborted && form.isConnected && !proofs.isDue) form.requestSubmit(submitter);
  };
  const post = () => {
    if (proofs.isEmpty) return;
    posted = true;
    proofs.use();
    options.onPosted();
    // The page's handlers, and the browser, still read the proof that is in the form.
    setTimeout(() => (!submit || submit.defaultPrevented) && proofs.replace());
  };
  const onSubmit = (event: SubmitEvent) => {
    const form = options.form();
    if (form === null || event.target !== form) return;
    if (!renewing && !proofs.isDue) {
      submit = event;
      return post();
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!renewing) void hold(form, event.submitter);
  };
  document.addEventListener("submit", onSubmit, { capture: true, signal });
  document.addEventListener("formdata", ({ target }) => target === options.form() && post(), { signal });
  const leave = () => posted && options.onLeave();
  document.defaultView?.addEventListener("pagehide", leave, { signal });
}
