// Draws what is wrong with the page, for the people who build it.
import { html, type TemplateResult } from "lit";
import type { MisconfiguredView } from "../view-model/view.ts";

export function renderMisconfigured(view: MisconfiguredView): TemplateResult {
  return html`<div class="misconfigured" role="alert"><p class="title" part="title" tabindex="-1">${view.title}</p><p class="text">${view.text}</p></div>`;
}
