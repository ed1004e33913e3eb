// The widget's drawings. Each is decoration; what it means is said in words beside it.
import { html, svg, type TemplateResult } from "lit";

/** A line drawing on a square of 24. */
export function renderIcon(name: string, lines: TemplateResult): TemplateResult {
  return html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${lines}</svg>`;
}

export const chevronIcon = renderIcon("chevron", svg`<path d="m7 10 5 5 5-5" />`);

export const globeIcon = renderIcon(
  "globe",
  svg`<circle cx="12" cy="12" r="8.5" /><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17c-5-5-5-12 0-17" />`,
);
