// Draws the phone step.
import { html, nothing, type TemplateResult } from "lit";
import type { CountryButton, PhoneView } from "../view-model/view.ts";
import type { PhoneActions } from "./actions.ts";
import { focusBefore, renderButton } from "./button.ts";
import { chevronIcon, globeIcon } from "./icons.ts";

/** What the phone step is drawn with. */
export interface PhoneContext {
  readonly actions: PhoneActions;
  /** There before any country is shown. */
  readonly renderFlag: ((iso2: string) => TemplateResult) | undefined;
}

function renderCountryButton(
  { iso2, callingCode, compact, label }: CountryButton,
  disabled: boolean,
  { actions, renderFlag }: PhoneContext,
) {
  return html`<button
    type="button"
    class="country"
    part="country-button"
    aria-haspopup="dialog"
    ?data-compact=${compact}
    ?disabled=${disabled}
    @pointerenter=${actions.preparePicker}
    @focus=${actions.preparePicker}
    @keydown=${actions.typeAhead}
    @blur=${actions.leavePicker}
    @click=${focusBefore(actions.openPicker)}
  >${iso2 === null ? globeIcon : renderFlag?.(iso2)}${
    callingCode === null
      ? nothing
      : html`<span class="calling-code" aria-hidden="true">+${callingCode}</span>`
  }${chevronIcon}<span class="spoken">${label}</span></button>`;
}

export function renderPhone(view: PhoneView, context: PhoneContext): TemplateResult {
  const { actions } = context;
  return html`
    <div class="head">
      <slot name="tel-proof-phone-label" part="label"></slot>
      <slot name="hint" part="hint"><slot name="tel-proof-phone-hint"></slot></slot>
    </div>
    <div class="field" part="phone-field" ?data-invalid=${view.invalid}>
      ${renderCountryButton(view.country, view.disabled || view.busy, context)}
      <slot name="tel-proof-phone"></slot>
    </div>
    <slot name="tel-proof-phone-note" part="message"></slot>
    <slot name="consent"></slot>
    <div class="actions">
      ${renderButton({ kind: "primary", part: "send-button", ...view.submit, busy: view.busy, act: () => actions.send() })}
      ${view.others.map((way) => renderButton({ kind: "quiet", part: "channel-button", ...way, act: () => actions.send(way.channel) }))}
    </div>
  `;
}
