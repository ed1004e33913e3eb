// All that a verification takes beyond the phone field: the controller that calls the server, how the further steps look,
// what is said of them, what becomes of the proof. A chunk of its own; chunks.ts says when it loads.
import { type TemplateResult, unsafeCSS } from "lit";
import { browserPorts } from "./browser-ports.ts";
import { Conductor } from "./verification-controller.ts";
import type { Verification, VerificationOptions } from "./controller.ts";
import { followLocale } from "./follow-locale.ts";
import { guardSubmit } from "./form/submit-gate.ts";
import { keepHistory } from "./light-dom/undo-history.ts";
import { listenToCode } from "./light-dom/listen-to-code.ts";
import type { CountryOptions } from "./phone/countries.ts";
import { Screen } from "./screen.ts";
import latePhone from "./styles/late-phone.css?inline";
import steps from "./styles/steps.css?inline";
import type { Scene } from "./view-model/widget-state.ts";
import type { StepView } from "./view-model/view.ts";
import type { StepActions } from "./templates/actions.ts";
import { codeView } from "./templates/code.ts";
import { endedView } from "./templates/ended.ts";
import { flagView, prepareFlags } from "./templates/flag.ts";
import { setupView } from "./templates/setup.ts";
import { verifiedView } from "./templates/verified.ts";

const { styleSheet } = unsafeCSS(latePhone + steps);

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

/**
 * What these steps take beside drawing: their style, the code field, the renewal of a proof before the submit, what
 * becomes of a posted session, undo. Gives what watches the tree that the form is in.
 */
function extend(options: VerificationOptions, conductor: Conductor): (tree: Node) => void {
  const { host, fields, form, join, keepsSession, signal } = options;
  const { proofs } = conductor;
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
  listenToCode({ field: fields.code, controller: conductor, signal });
  const renew = () => conductor.tryAgain("post").then(join);
  const onPosted = () => keepsSession() || conductor.forget();
  const onLeave = () => keepsSession() || conductor.reset();
  keepHistory(fields.phone, signal);
  followLocale(host, signal);
  return guardSubmit({ form, proofs, renew, onPosted, onLeave }, signal);
}

function countriesIn({ config, locale }: Scene): CountryOptions {
  const { countries = [], preferred = [], names = {} } = config ?? {};
  return { locale, allowed: countries, preferred, names };
}

/** Goes on from what was typed before. */
export function createVerification(options: VerificationOptions): Verification {
  const { host, fields, language, settings, early } = options;
  const conductor = new Conductor({ ...options, ports: browserPorts(settings.baseUrl) });
  const screen = new Screen(host, fields, early);
  prepareFlags();
  let watchForm: (tree: Node) => void;
  return {
    controller: conductor,
    countries: () => countriesIn(conductor.scene),
    begin: () => {
      watchForm = extend(options, conductor);
      watchForm(host.getRootNode());
      conductor.begin();
    },
    announce: (view) => {
      screen.prepare();
      // Nobody shall hear two languages.
      return screen.announce(view, language.isSettled ? conductor.wording : null);
    },
    drawFlag: flagView,
    drawStep: (view) => drawStep(view, conductor.inputs.code, conductor),
    settle: (view) => {
      watchForm(host.getRootNode());
      screen.settle(view);
    },
    target: (view) => screen.target(view),
  };
}
