// Whether the focus belongs in a widget's fields when a page or a dialog opens. It moves no focus.

const focusable = ":is(a[href],button,input,select,textarea,summary,[tabindex]):not(:disabled,[type=hidden])";

/** Whether the page says so, or the fields come first in a dialog that names no other element. */
export function hasAutofocus(host: Element): boolean {
  if (host.hasAttribute("autofocus")) return true;
  const dialog = host.closest("dialog");
  const first = dialog?.querySelector("[autofocus]") ?? dialog?.querySelector(focusable);
  return host.contains(first ?? null);
}

const findActiveElement = (host: Element) => (host.getRootNode() as Document | ShadowRoot).activeElement;

/**
 * Remembers where the focus is before the field is drawn. Then says whether a dialog has opened meanwhile, and focused
 * something else because nothing was there.
 */
export function watchDialog(host: Element): () => boolean {
  const before = findActiveElement(host);
  return () => {
    const now = findActiveElement(host);
    return now !== before && hasAutofocus(host) && host.closest("dialog[open]")?.contains(now) === true;
  };
}
