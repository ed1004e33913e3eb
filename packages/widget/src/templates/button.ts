// Buttons. One that cannot act now stays where it is and keeps the focus, so it is told by aria-disabled. One that counts
// seconds cannot have the focus: screen readers would read each of them.
import { html, nothing, type TemplateResult } from "lit";
import type { Action } from "../view-model/view.ts";

interface ButtonOptions extends Action {
  readonly kind: "primary" | "quiet";
  readonly part: string;
  readonly busy?: boolean;
  readonly seconds?: number;
  readonly act: () => void;
}

/** Safari leaves a clicked button without focus; what follows would not know that the person is here. */
export const focusBefore = (act: () => void) => (event: Event) => {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
  act();
};

/** Nothing for an action that has no name. */
export function renderButton(options: ButtonOptions): TemplateResult | typeof nothing {
  const { kind, part, label, enabled, busy = false, seconds, act } = options;
  if (!label) return nothing;
  return html`<button
    type="button"
    class="button ${kind}"
    part="button ${part}"
    ?disabled=${seconds}
    aria-disabled=${enabled ? nothing : "true"}
    @click=${enabled ? focusBefore(act) : nothing}
  >${busy ? html`<span class="spinner"></span>` : nothing}<span>${label}</span></button>`;
}
