// Puts an appearance on an element, by a style sheet of its own in the shadow root: nothing inline, so a strict CSP lets
// it pass, and the page's own `style` is left alone. A chunk that loads for elements with an appearance.
import { warnOnce } from "../warn.ts";
import { compileAppearance } from "./compile-appearance.ts";

export { applyTexts } from "../strings/texts.ts";

/** Seen by nobody, read by screen readers. */
const hiddenLabel = `::slotted([slot="tel-proof-phone-label"]) {
  position: absolute !important;
  inline-size: 1px !important;
  block-size: 1px !important;
  overflow: hidden !important;
  clip-path: inset(50%) !important;
  white-space: nowrap !important;
}`;

const sheets = new WeakMap<Element, CSSStyleSheet>();

function sheetOf(host: Element): CSSStyleSheet {
  const known = sheets.get(host);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheets.set(host, sheet);
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
  return sheet;
}

/** From now on the element looks like this; null is its own look again. */
export function applyAppearance(host: Element, appearance: unknown): void {
  const { declarations, labels, ignored } = compileAppearance(appearance, (property, value) =>
    CSS.supports(property, value),
  );
  const sheet = sheetOf(host);
  sheet.replaceSync(`:host {}${labels === "hidden" ? hiddenLabel : ""}`);
  const [rule] = sheet.cssRules;
  // Set one by one, a value cannot end its declaration. Important in a shadow root is stronger than the page.
  if (rule instanceof CSSStyleRule)
    for (const [property, value] of declarations) rule.style.setProperty(property, value, "important");
  for (const field of ignored)
    warnOnce(`Telproof: appearance.${field} is ignored: unknown, or no value for it.`);
}
