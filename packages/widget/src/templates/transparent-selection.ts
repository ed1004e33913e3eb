// A refused code is selected whole, to be typed over. The boxes show that, not a bar across them. The field is the page's:
// Firefox and Safari take what `::selection` looks like from the page's own tree alone, so that gets this one rule, from a chunk,
// when a code is refused.
import { unsafeCSS } from "lit";

const { styleSheet } = unsafeCSS(
  '[data-tel-proof][slot="tel-proof-code"][aria-invalid="true"]::selection{background:transparent;color:currentcolor}',
);

/** Gives the rule to the tree that a field is in. */
export function makeSelectionTransparent(field: Element): void {
  const { adoptedStyleSheets } = field.getRootNode() as Node & Partial<DocumentOrShadowRoot>;
  if (styleSheet && !adoptedStyleSheets?.includes(styleSheet)) adoptedStyleSheets?.push(styleSheet);
}
