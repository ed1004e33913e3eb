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

  constructor(options: VerificationControllerOptions) {
    super({
      ...options,
      early: { ...options.early, entry: sampleEntry },
      onEvent: (event) => event.name === "tel-proof-ready" && options.onEvent(event),
      askPage: () => false,
    });
    const [, preview] = options.connection.variant;
    this.#sample = sampleStates[preview || "phone"];
  }

  override get widgetState(): WidgetState {
    return { ...super.widgetState, session: this.#sample };
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
