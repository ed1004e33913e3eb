// A verification that the site's back end has begun, for a number that it knows: the code is asked for, and nothing else.
// It loads for elements with a `token`, in place of the verification, which it brings with it.
import type { Verification, VerificationOptions } from "./controller.ts";
import type { Ports } from "./ports.ts";
import { createVerification as createAny } from "./verification.ts";
import { VerificationController } from "./verification-controller.ts";
import type { KnownNumber } from "./view-model/known-number.ts";
import type { EndedView, View } from "./view-model/view.ts";

/** What a back end has begun is over, and only a back end can begin another one. */
function endView(view: Pick<EndedView, "title" | "text" | "note" | "validationMessage">): EndedView {
  const none = { label: "", enabled: false, channel: "sms", seconds: 0 } as const;
  const { title, text, note, validationMessage } = view;
  const shown = { title, text, note, validationMessage, disabled: true, busy: false };
  return { kind: "ended", ...shown, change: "", again: none, others: [] };
}

class StepUpController extends VerificationController {
  /** Where it stands is not known yet. */
  get isWaiting(): boolean {
    const { session } = this.widgetState;
    return session.step === "code"
      ? session.codeLength === 0
      : session.step === "phone" && session.busy !== null;
  }

  override computeView(): View {
    const view = super.computeView();
    const { strings } = this.wording;
    switch (view.kind) {
      case "code":
      case "verified":
        return { ...view, change: "" };
      case "ended":
        return this.#mayAskAgain ? { ...view, change: "" } : endView(view);
      case "phone":
        return endView({ ...view, title: strings.expiredTitle, text: strings.sessionLost });
      case "misconfigured":
        return view;
    }
  }

  /** What expired may be the code alone: then the server sends another one. */
  get #mayAskAgain(): boolean {
    const { session } = this.widgetState;
    return session.step === "ended" && session.reason === "expired" && session.phone !== "";
  }

  /** The country that is guessed is the visitor's. */
  override get number(): KnownNumber {
    const { country } = super.number;
    return { phone: "", country: this.widgetState.session.step === "verified" ? country : "" };
  }

  override async changeNumber(): Promise<void> {}
}

/** From now on only the widget has the token. */
function hideToken(host: HTMLElement): void {
  Object.assign(host, { token: "" });
  host.removeAttribute("token");
}

export function createVerification(
  options: VerificationOptions,
  adaptPorts?: (ports: Ports) => Ports,
): Verification {
  hideToken(options.host);
  return createAny(options, StepUpController, adaptPorts);
}
