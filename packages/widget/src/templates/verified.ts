// Draws the verified number.
import { html, type TemplateResult } from "lit";
import type { VerifiedView } from "../view-model/view.ts";
import type { StepActions } from "./actions.ts";
import { renderButton } from "./button.ts";
import { tickIcon } from "./tick-icon.ts";

export function renderVerified(view: VerifiedView, actions: StepActions): TemplateResult {
  return html`
    <div class="verified" part="verified">
      <span class="seal">${tickIcon}</span>
      <p class="title" part="title" tabindex="-1">${view.title}</p>
      <p class="text"><bdi dir="ltr">${view.phone}</bdi></p>
      <slot name="verified"></slot>
      <p class="note" part="message" data-tone=${view.note?.tone ?? ""}>${view.note?.text ?? ""}</p>
      ${renderButton({ kind: "quiet", part: "change-button", label: view.change, enabled: !view.disabled, act: () => actions.changeNumber() })}
    </div>
  `;
}
