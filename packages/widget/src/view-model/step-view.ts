// The view machine's part that follows the phone step.
import type { VerifiedStep } from "@telproof/sdk";
import { showCode } from "./code-view.ts";
import { showEnded } from "./ended-view.ts";
import type { FurtherState, Scene } from "./widget-state.ts";
import { errorSentence } from "./error-sentence.ts";
import type { Note, StepView, VerifiedView } from "./view.ts";

/** A proof that could not be renewed is remarked on when it holds up the form. */
function verifiedNote({ session, ui, wording }: Scene<VerifiedStep>): Note | null {
  if (!session.error || ui.action !== "post") return null;
  const text = errorSentence(session.error, { wording, retryIn: 0, guessesLeft: null, online: ui.online });
  return text === null ? null : { tone: "error", text };
}

function showVerified(scene: Scene<VerifiedStep>): VerifiedView {
  const { session, wording, ui } = scene;
  const { verified, change } = wording.strings;
  return {
    kind: "verified",
    title: verified,
    phone: ui.numbering.shown(session.phone),
    change,
    disabled: ui.disabled,
    note: verifiedNote(scene),
    validationMessage: null,
  };
}

/** What a step after the phone step shows. */
export function showStep(scene: Scene<FurtherState>): StepView {
  const { session } = scene;
  switch (session.step) {
    case "code":
      return showCode({ ...scene, session });
    case "ended":
      return showEnded({ ...scene, session });
    case "verified":
      return showVerified({ ...scene, session });
  }
}
