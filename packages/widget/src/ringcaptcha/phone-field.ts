// The phone field as scripts of a page know it: by its classes, by what they write into it, and, where no country is
// chosen, by numbers that begin with their calling code.
import type { TelProofElement } from "../element.ts";
import { listen } from "./event-dispatcher.ts";

/** Gives the widget's field RingCaptcha's classes. jQuery makes up events that the widget alone would not hear. */
export function adoptPhoneField(widget: TelProofElement): void {
  const field = widget.querySelector<HTMLInputElement>("input[type=tel]");
  if (!field || field.classList.contains("phone-input")) return;
  field.classList.add("form-control", "phone-input");
  listen(field, "input keyup change", () => widget.requestUpdate());
}

/** Without a country button, digits are the whole number: its plus is added. Hears an edit before the widget does. */
export function completeNumbers(widget: HTMLElement): void {
  const complete = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "tel") return;
    if (!("hideCountry" in widget.dataset) || !/^[1-9]/.test(target.value)) return;
    const caret = (target.selectionEnd ?? target.value.length) + 1;
    target.value = `+${target.value}`;
    target.setSelectionRange(caret, caret);
  };
  widget.addEventListener("input", complete, { capture: true });
  widget.addEventListener("compositionend", complete, { capture: true });
}
