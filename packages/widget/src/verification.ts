// All that a verification takes beyond the phone field: the controller that calls the server, how the further steps look,
// what is said of them, what becomes of the proof. A chunk of its own; chunks.ts says when it loads.
import type { SessionState } from "@telproof/sdk";
import { type TemplateResult, unsafeCSS } from "lit";
import { askPage } from "./before-send.ts";
import { createBrowserPorts } from "./browser-ports.ts";
import type { Verification, VerificationOptions } from "./controller.ts";
import { followLocale } from "./follow-locale.ts";
import { guardSubmit } from "./form/submit-gate.ts";
import { listenToCode } from "./light-dom/listen-to-code.ts";
import type { PageParts } from "./light-dom/page-parts.ts";
import { showNumber } from "./light-dom/show-number.ts";
import { addUndo } from "./light-dom/undo.ts";
import { LiveRegion } from "./live-region.ts";
import type { CountryOptions } from "./phone/countries.ts";
import type { Ports } from "./ports.ts";
import type { SessionHost } from "./session-host.ts";
import { StepFocus } from "./step-focus.ts";
import { plural } from "./strings/plural.ts";
import latePhone from "./styles/late-phone.css?inline";
import stepSheet from "./styles/steps.css?inline";
import type { StepActions } from "./templates/actions.ts";
import { renderCode } from "./templates/code.ts";
import { renderEnded } from "./templates/ended.ts";
import { prepareFlags, renderFlag } from "./templates/flag.ts";
import { renderMisconfigured } from "./templates/misconfigured.ts";
import { tickIcon } from "./templates/tick-icon.ts";
import { renderVerified } from "./templates/verified.ts";
import { VerificationController } from "./verification-controller.ts";
import type { StepView } from "./view-model/view.ts";
import type { WidgetState } from "./view-model/widget-state.ts";

const { styleSheet } = unsafeCSS(latePhone + stepSheet);

function renderStep(view: StepView, code: string, actions: StepActions): TemplateResult {
  switch (view.kind) {
    case "code":
      return renderCode(view, code, actions);
    case "ended":
      return renderEnded(view, actions);
    case "verified":
      return renderVerified(view, actions);
    case "misconfigured":
      return renderMisconfigured(view);
  }
}

/**
 * What these steps take beside drawing: their style, the code field, the renewal of a proof before the submit, what
 * becomes of a posted session, undo. Gives what watches the tree that the form is in.
 */
function attachVerification(
  options: VerificationOptions,
  controller: VerificationController,
): (tree: Node) => void {
  const { host, fields, form, updateForm: join, keepsSession, signal } = options;
  const { proofs } = controller;
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
  listenToCode({ field: fields.code, controller, signal });
  const renew = () => controller.tryAgain("post").then(join);
  const onPosted = () => keepsSession() || controller.forget();
  const onLeave = () => keepsSession() || controller.reset();
  addUndo(fields.phone, signal);
  followLocale(host, signal);
  return guardSubmit({ form, proofs, renew, onPosted, onLeave }, signal);
}

/** Whether the page has said or put in anything itself. */
const hasPageParts = (host: HTMLElement, [label]: Iterable<Node>) =>
  label !== undefined ||
  host.matches("[aria-label],[aria-labelledby],[auto-submit]") ||
  host.querySelector("[slot=hint],[slot=consent]") !== null;

const styleSelection = (field: Element) =>
  import("./templates/transparent-selection.ts").then(
    (chunk) => chunk.makeSelectionTransparent(field),
    () => undefined,
  );

function listCountryOptions({ config, locale }: WidgetState): CountryOptions {
  const { countries = [], preferredCountries = [], countryNames = {} } = config ?? {};
  return { locale, allowed: countries, preferred: preferredCountries, names: countryNames };
}

/** Goes on from what was typed before. Others than the browser's ports may take their place. */
export function createVerification(
  options: VerificationOptions,
  Controller = VerificationController,
  adaptPorts = (ports: Ports): Ports => ports,
): Verification {
  const { host, fields, language, connection: settings, early } = options;
  const ports = adaptPorts(createBrowserPorts(settings.baseUrl));
  const onStep = (state: SessionState) => (host as SessionHost).onSession?.(state);
  const controller = new Controller({
    ...options,
    ports,
    onStep,
    askPage: (request) => askPage(host, request),
  });
  const focus = new StepFocus(host, fields, early);
  const liveRegion = new LiveRegion();
  prepareFlags();
  let watchForm: (tree: Node) => void;
  let parts: PageParts | null = null;
  const loadParts = async () => {
    parts = await import("./light-dom/page-parts.ts").catch(() => null);
    if (parts) host.requestUpdate();
  };
  return {
    controller,
    countries: () => listCountryOptions(controller.widgetState),
    begin: () => {
      watchForm = attachVerification(options, controller);
      watchForm(host.getRootNode());
      controller.begin();
    },
    announce: (view) => {
      focus.beforeUpdate();
      // Nobody shall hear two languages.
      return liveRegion.announce(view, language.isSettled ? controller.wording : null);
    },
    renderFlag,
    plural,
    tickIcon,
    renderStep: (view) => renderStep(view, controller.inputs.code, controller),
    readLabels: (labels) => {
      if (!parts && hasPageParts(host, labels)) void loadParts();
      return parts?.readLabelText(host, labels) ?? "";
    },
    updated: (view) => {
      watchForm(host.getRootNode());
      parts?.updatePageSlots(host, fields.phone.input);
      if (view.kind === "code") {
        showNumber(fields.code.hint, view.sent, view.phone);
        if (view.invalid) void styleSelection(fields.code.input);
      }
      focus.updated(view);
    },
    target: (view) => focus.target(view),
  };
}
