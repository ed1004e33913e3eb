// Draws the end of a verification that did not succeed.
import { html, type TemplateResult } from "lit";
import type { EndedView } from "../view-model/view.ts";
import type { StepActions } from "./actions.ts";
import { renderButton } from "./button.ts";
import { renderSendButtons } from "./send-buttons.ts";

export function renderEnded(view: EndedView, actions: StepActions): TemplateResult {
  const { again, others, busy } = view;
  return html`
    <div class="head">
      <p class="title" part="title" tabindex="-1">${view.title}</p>
      <p class="text">${view.text}</p>
    </div>
    <p class="note" part="message" data-tone=${view.note?.tone ?? ""}>${view.note?.text ?? ""}</p>
    <div class="actions">
      ${renderButton({ kind: "primary", part: "send-button", ...again, busy, act: () => actions.resend(again.channel) })}
      ${renderSendButtons(others, "channel-button", actions)}
      ${renderButton({ kind: "quiet", part: "change-button", label: view.change, enabled: !view.disabled, act: () => actions.changeNumber() })}
    </div>
  `;
}
