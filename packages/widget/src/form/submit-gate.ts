// Stands before a form's post: a proof that has grown old or was used is renewed first, then the form goes on by itself.
// A form whose proof cannot be renewed is not sent. It sees the submit before the page's own handlers, so that those
// read the fresh proof. Data that a script takes out of the form counts as posted.
import type { ProofSupply } from "./proof-supply.ts";

export interface SubmitGateOptions {
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

/** Milliseconds after which a page that has sent its form is still here: the response is a file, or in another tab. */
const stays = 2000;

/**
 * Watches until `signal` aborts. Gives what is to be told of the tree that the form is in, as often as it may have
 * changed: the events of a form do not leave a shadow root.
 */
export function guardSubmit(options: SubmitGateOptions, signal: AbortSignal): (tree: Node) => void {
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
    const sent = submit;
    const replace = () => proofs.replace();
    setTimeout(() => {
      submit = undefined;
      if (sent?.defaultPrevented === false) setTimeout(replace, stays);
      else replace();
    });
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
  const onData = ({ target }: Event) => target === options.form() && post();
  addEventListener("pagehide", () => posted && options.onLeave(), { signal });
  let watched: Node | undefined;
  return (tree) => {
    if (tree === watched) return;
    for (const [type, listener] of [
      ["submit", onSubmit],
      ["formdata", onData],
    ] as const) {
      watched?.removeEventListener(type, listener as EventListener, true);
      tree.addEventListener(type, listener as EventListener, { capture: true, signal });
    }
    watched = tree;
  };
}
