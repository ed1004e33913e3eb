// Draws what surrounds every view: the card, the region that speaks, and a slot that tells when the
// page removes the proof.
import { html, type TemplateResult } from "lit";
import type { FieldStrings } from "../strings/field-strings.ts";
import type { Wording } from "../strings/wording.ts";
import type { StepView, View } from "../view-model/view.ts";
import { type PhoneContext, renderPhone } from "./phone.ts";

export interface Frame extends PhoneContext {
  readonly view: View;
  readonly wording: Wording<FieldStrings>;
  /** What the live region says now. */
  readonly announcement: string;
  /** There before any step after the phone step is. */
  readonly renderStep: ((view: StepView) => TemplateResult) | undefined;
}

export function renderFrame({ view, wording, announcement, renderStep, ...context }: Frame): TemplateResult {
  return html`
    <div class="card" part="card" lang=${wording.language} dir=${wording.direction} data-kind=${view.kind}>
      ${view.kind === "phone" ? renderPhone(view, context) : renderStep?.(view)}
    </div>
    <div class="spoken" role="status" lang=${wording.language}>${announcement}</div>
    <slot hidden></slot>
  `;
}
