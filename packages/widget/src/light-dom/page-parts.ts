// What a page says and puts into the widget itself: labels of the control; `auto-submit`; a hint, which describes the phone
// field; and a consent, which is seen in every step while it is lacking, since neither a code nor the form can be sent
// without it. A chunk that loads for a page with one of them.
import { submitForm } from "./auto-submit.ts";

export { readLabelText } from "./label-text.ts";

/** The chunk, as the verification sees it. */
export interface PageParts {
  /** What the page calls the control. */
  readonly readLabelText: (host: HTMLElement, labels: Iterable<Node>) => string;
  /** To be called after each drawing. */
  readonly updatePageSlots: (host: HTMLElement, input: HTMLInputElement) => void;
}

/** The page's hint takes the place of the widget's, which is not shown then. */
function describeByPage(host: HTMLElement, input: HTMLInputElement): void {
  const { id } = input;
  const hint = host.querySelector(':scope > [slot="hint"]');
  if (hint) hint.id ||= `${id}-page-hint`;
  // The same value again is a change to whoever watches the page.
  const ids = `${hint?.id ?? `${id}-hint`} ${id}-note`;
  if (input.getAttribute("aria-describedby") !== ids) input.setAttribute("aria-describedby", ids);
}

/** Behind all that is drawn in the card, so that the phone step's own slot comes first. */
function findLastSlot(card: Element): HTMLSlotElement {
  const last = card.lastElementChild;
  if (last instanceof HTMLSlotElement && last.name === "consent") return last;
  const slot = card.ownerDocument.createElement("slot");
  slot.name = "consent";
  card.append(slot);
  return slot;
}

const submitting = new WeakSet<HTMLElement>();

/** Once the number is verified, the form is sent. */
function submitOnceVerified(
  host: HTMLElement & { autoSubmit?: boolean; form?: HTMLFormElement | null },
): void {
  if (!host.autoSubmit || submitting.has(host)) return;
  submitting.add(host);
  host.addEventListener("tel-proof-verified", async ({ detail }) => {
    // The page's own listeners come first.
    await new Promise((resolve) => setTimeout(resolve));
    if (host.autoSubmit && !detail.restored) submitForm(host.form ?? null);
  });
}

/** After each drawing. */
export function updatePageSlots(host: HTMLElement, input: HTMLInputElement): void {
  submitOnceVerified(host);
  describeByPage(host, input);
  const card = host.shadowRoot?.querySelector(".card");
  if (!card || !host.querySelector('[slot="consent"]')) return;
  const slot = findLastSlot(card);
  const isGiven = host.querySelector('[slot="consent"] :invalid') === null;
  if (slot.hidden !== isGiven) slot.hidden = isGiven;
}
