// Draws the code step: boxes behind one real input.
import { html, nothing, type TemplateResult } from "lit";
import type { CodeView } from "../view-model/view.ts";
import type { StepActions } from "./actions.ts";
import { bareSelection } from "./transparent-selection.ts";
import { buttonView } from "./button.ts";
import { sendButtons } from "./send-buttons.ts";

function boxes(length: number, filled: number) {
  const at = Math.min(filled, length - 1);
  return Array.from(
    { length },
    (_, index) => html`<span class="box" ?data-filled=${index < filled} ?data-active=${index === at}></span>`,
  );
}

export function codeView(view: CodeView, entered: string, actions: StepActions): TemplateResult {
  const { check, busy, change, disabled } = view;
  const act = () => (view.note && check ? actions.tryAgain() : actions.check());
  return html`
    <div class="head">
      <slot name="code-label"></slot>
      ${buttonView({ kind: "quiet", part: "change", label: change, enabled: !disabled, act: () => actions.changeNumber() })}
      <slot name="code-hint"></slot>
    </div>
    <div
      class="code"
      part="code"
      dir="ltr"
      .style=${`--n:${view.length}`}
      ?data-invalid=${view.invalid}
      ?data-busy=${busy}
    >
      ${boxes(view.length, entered.length)}
      <slot name="code" @slotchange=${bareSelection}></slot>
    </div>
    <slot name="code-note"></slot>
    <div class="actions">
      ${check ? buttonView({ kind: "primary", part: "check", ...check, busy, act }) : nothing}
      ${sendButtons([view.again], "again", actions)}
      ${sendButtons(view.others, "other-channel", actions)}
    </div>
  `;
}
