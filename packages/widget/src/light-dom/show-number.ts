// Writes a sentence with a phone number into the page's tree. It reads nothing.
import { createElement, recordText } from "./light-dom-field.ts";

/** A number inside a sentence keeps its own direction and is not broken between lines. The sentence has the place `{phone}`, or none. */
export function showNumber(element: HTMLElement, sentence: string, phone: string): void {
  const unbroken = phone.replaceAll(" ", "\u00a0");
  const whole = sentence.replace("{phone}", unbroken);
  if (!recordText(element, whole)) return;
  const [before = "", after] = sentence.split("{phone}");
  const number = createElement(element.ownerDocument, "bdi", { dir: "ltr" });
  number.textContent = unbroken;
  element.replaceChildren(before, ...(after === undefined ? [] : [number, after]));
}
