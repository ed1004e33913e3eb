// Draws the code step: boxes behind one real input.
import { html, nothing, type TemplateResult } from "lit";
import type { CodeView } from "../view-model/view.ts";
import type { StepActions } from "./actions.ts";
import { renderButton } from "./button.ts";
import { renderSendButtons } from "./send-buttons.ts";

function renderBoxes(length: number, filled: number) {
  const at = Math.min(filled, length - 1);
  return Array.from(
    { length },
    (_, index) =>
      html`<span class="box" part="digit" ?data-filled=${index < filled} ?data-active=${index === at}></span>`,
  );
}

export function renderCode(view: CodeView, code: string, actions: StepActions): TemplateResult {
  const { check, busy, change, disabled } = view;
  const act = () => (view.note && check ? actions.tryAgain() : actions.check());
  return html`
    <div class="head">
      <slot name="tel-proof-code-label" part="label"></slot>
      ${renderButton({ kind: "quiet", part: "change-button", label: change, enabled: !disabled, act: () => actions.changeNumber() })}
      <slot name="tel-proof-code-hint" part="hint"></slot>
    </div>
    <div
      class="code"
      part="code"
      dir="ltr"
      .style=${`--n:${view.length}`}
      ?data-invalid=${view.invalid}
      ?data-busy=${busy}
    >
      ${renderBoxes(view.length, code.length)}
      <slot name="tel-proof-code"></slot>
    </div>
    <slot name="tel-proof-code-note" part="message"></slot>
    <div class="actions">
      ${check ? renderButton({ kind: "primary", part: "check-button", ...check, busy, act }) : nothing}
      ${renderSendButtons([view.again], "resend-button", actions)}
      ${renderSendButtons(view.others, "channel-button", actions)}
    </div>
  `;
}
