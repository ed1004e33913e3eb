// All that a running verification takes: the session, how its steps look, what is said and told of them and of errors,
// what becomes of the proof. A chunk of its own that loads while a number is typed; nothing is sent before it is there.
import { createSession } from "@telproof/sdk";
import { type TemplateResult, unsafeCSS } from "lit";
import { CodeReceiver } from "./code/receiver.ts";
import { guardSubmit } from "./form/submit-gate.ts";
import { keepHistory } from "./light/history.ts";
import { sessionNews } from "./session-news.ts";
import { setupWarning } from "./setup-warning.ts";
import steps from "./styles/steps.css?inline";
import { announcement } from "./view/announce.ts";
import { errorSentence } from "./view/sentences.ts";
import { showSetup } from "./view/setup.ts";
import { showStep } from "./view/steps.ts";
import type { Ui } from "./view/ui.ts";
import type { StepView } from "./view/view.ts";
import type { StepActions } from "./views/actions.ts";
import { codeView } from "./views/code.ts";
import { endedView } from "./views/ended.ts";
import { setupView } from "./views/setup.ts";
import { verifiedView } from "./views/verified.ts";

export {
  announcement,
  CodeReceiver,
  createSession,
  errorSentence,
  guardSubmit,
  keepHistory,
  sessionNews,
  setupWarning,
  showSetup,
  showStep,
};

export const sheet = unsafeCSS(steps);

/** Draws one of these steps. */
export function drawStep(view: StepView, ui: Ui, actions: StepActions): TemplateResult {
  switch (view.kind) {
    case "code":
      return codeView(view, ui.code, actions);
    case "ended":
      return endedView(view, actions);
    case "verified":
      return verifiedView(view, actions);
    case "setup":
      return setupView(view);
  }
}
