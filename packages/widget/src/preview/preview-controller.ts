// Drives a preview: a sample in place of the session's state, and everything inert that a page could take for a proof.
import type { SessionState } from "@telproof/sdk";
import type { VerificationControllerOptions } from "../ports.ts";
import { VerificationController } from "../verification-controller.ts";
import type { KnownNumber } from "../view-model/known-number.ts";
import type { View } from "../view-model/view.ts";
import type { WidgetState } from "../view-model/widget-state.ts";
import { sampleEntry, sampleStates } from "./samples.ts";

/** Shows a sample and refuses every code before the page is asked. Its session never leaves the first step. */
export class PreviewController extends VerificationController {
  readonly #sample: SessionState;
  #ended = false;

  constructor(options: VerificationControllerOptions) {
    super({
      ...options,
      early: { ...options.early, entry: sampleEntry },
      onEvent: (event) => event.name === "tel-proof-ready" && options.onEvent(event),
      askPage: () => false,
    });
    const [, preview] = options.connection.variant;
    this.#sample = Object.hasOwn(sampleStates, preview)
      ? sampleStates[preview || "phone"]
      : sampleStates.phone;
  }

  /** Neither the form's state nor the widget that comes after a preview keeps its sample as what a person has typed. */
  override get widgetState(): WidgetState {
    const { ui, ...state } = super.widgetState;
    const kept = this.#ended ? { phone: "", country: null, countryChosen: false } : {};
    return { ...state, ui: { ...ui, ...kept, forgotten: true }, session: this.#sample };
  }

  override destroy(): void {
    super.destroy();
    this.#ended = true;
  }

  override computeView(): View {
    const view = super.computeView();
    return { ...view, validationMessage: view.validationMessage ?? this.wording.strings.requiredPhone };
  }

  override get number(): KnownNumber {
    return { phone: "", country: "" };
  }

  override get proof(): null {
    return null;
  }
}
