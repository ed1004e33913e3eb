// All that a verification takes beyond the phone field: the controller that calls the server, how the further steps look,
// what is said of them, what becomes of the proof. A chunk of its own; chunks.ts says when it loads.
import { type TemplateResult, unsafeCSS } from "lit";
import { browserPorts } from "./browser.ts";
import { Conductor } from "./conductor.ts";
import type { ControllerOptions, Extended, Verification } from "./controller.ts";
import { guardSubmit } from "./form/submit-gate.ts";
import { keepHistory } from "./light/history.ts";
import steps from "./styles/steps.css?inline";
import { announcement } from "./view/announce.ts";
import type { StepView } from "./view/view.ts";
import type { StepActions } from "./views/actions.ts";
import { codeView } from "./views/code.ts";
import { endedView } from "./views/ended.ts";
import { setupView } from "./views/setup.ts";
import { verifiedView } from "./views/verified.ts";

const { styleSheet } = unsafeCSS(steps);

function drawStep(view: StepView, code: string, actions: StepActions): TemplateResult {
  switch (view.kind) {
    case "code":
      return codeView(view, code, actions);
    case "ended":
      return endedView(view, actions);
    case "verified":
      return verifiedView(view, actions);
    case "setup":
      return setupView(view);
  }
}

function extend({ host, gate, signal }: Extended): void {
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
  guardSubmit(host.ownerDocument, gate, signal);
  keepHistory(host, signal);
}

/** Goes on from what was typed before. */
export function createVerification(options: ControllerOptions): Verification {
  const ports = browserPorts(options.settings.baseUrl);
  const conductor = new Conductor({ ...options, ports });
  return {
    controller: conductor,
    announcement,
    begin: () => conductor.begin(),
    drawStep: (view) => drawStep(view, conductor.inputs.code, conductor),
    extend,
  };
}
