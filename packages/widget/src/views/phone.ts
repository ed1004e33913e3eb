// Draws the phone step.
import { html, nothing, type TemplateResult } from "lit";
import type { CountryButton, PhoneView } from "../view/view.ts";
import type { PhoneActions } from "./actions.ts";
import { buttonView, focusAnd } from "./button.ts";
import { flagView } from "./flag.ts";
import { chevronIcon, globeIcon } from "./icons.ts";

function countryButton(
  { iso2, callingCode, compact, label }: CountryButton,
  disabled: boolean,
  actions: PhoneActions,
) {
  return html`<button
    type="button"
    class="country"
    part="country"
    aria-haspopup="dialog"
    ?data-compact=${compact}
    ?disabled=${disabled}
    @pointerenter=${actions.preparePicker}
    @focus=${actions.preparePicker}
    @keydown=${actions.typeAhead}
    @blur=${actions.leavePicker}
    @click=${focusAnd(actions.openPicker)}
  >${iso2 === null ? globeIcon : flagView(iso2)}${
    callingCode === null
      ? nothing
      : html`<span class="calling-code" aria-hidden="true">+${callingCode}</span>`
  }${chevronIcon}<span class="spoken">${label}</span></button>`;
}

export function phoneView(view: PhoneView, actions: PhoneActions): TemplateResult {
  return html`
    <div class="head">
      <slot name="phone-label"></slot>
      <slot name="phone-hint"></slot>
    </div>
    <div class="field" part="field" ?data-invalid=${view.invalid}>
      ${countryButton(view.country, view.disabled || view.busy, actions)}
      <slot name="phone"></slot>
    </div>
    <slot name="phone-note"></slot>
    <div class="actions">
      ${buttonView({ kind: "primary", part: "submit", ...view.submit, busy: view.busy, act: () => actions.send() })}
      ${view.others.map((way) => buttonView({ kind: "quiet", part: "other-channel", ...way, act: () => actions.send(way.service) }))}
    </div>
  `;
}
