// The view machine's part that follows the phone step.
import { showCode } from "./code.ts";
import { showEnded } from "./ended.ts";
import type { FurtherState, Scene } from "./scene.ts";
import type { StepView, VerifiedView } from "./view.ts";

function showVerified(phone: string, { wording, ui }: Scene): VerifiedView {
  const { verified, change } = wording.strings;
  return {
    kind: "verified",
    title: verified,
    phone: ui.numbering.shown(phone),
    change,
    disabled: ui.disabled,
    note: null,
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
      return showVerified(session.phone, scene);
  }
}
