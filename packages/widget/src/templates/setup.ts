// Draws what is wrong with the page, for the people who build it.
import { html, type TemplateResult } from "lit";
import type { SetupView } from "../view-model/view.ts";

export function renderSetup(view: SetupView): TemplateResult {
  return html`<div class="setup" role="alert"><p class="title" tabindex="-1">${view.title}</p><p class="text">${view.text}</p></div>`;
}
