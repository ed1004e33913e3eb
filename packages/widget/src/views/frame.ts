// Draws what surrounds every view: the card and the region that speaks.
import { html, type TemplateResult } from "lit";
import type { Wording } from "../strings/language.ts";
import type { StepView, View } from "../view/view.ts";
import type { PhoneActions } from "./actions.ts";
import { phoneView } from "./phone.ts";
import { setupView } from "./setup.ts";

export interface Frame {
  readonly view: View;
  readonly wording: Wording;
  /** What the live region says now. */
  readonly said: string;
  readonly actions: PhoneActions;
  readonly drawStep: (view: StepView) => TemplateResult | undefined;
}

function contentOf({ view, actions, drawStep }: Frame): TemplateResult | undefined {
  switch (view.kind) {
    case "phone":
      return phoneView(view, actions);
    case "setup":
      return setupView(view);
    case "code":
    case "ended":
    case "verified":
      return drawStep(view);
  }
}

export function frameView(frame: Frame): TemplateResult {
  const { view, wording, said } = frame;
  return html`
    <div class="card" part="card" lang=${wording.language} dir=${wording.direction} data-kind=${view.kind}>
      ${contentOf(frame)}
    </div>
    <div class="spoken" role="status" lang=${wording.language}>${said}</div>
  `;
}
