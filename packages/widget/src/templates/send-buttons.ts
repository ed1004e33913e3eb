// The ways to another message, as buttons.
import type { SendAction } from "../view-model/view.ts";
import type { StepActions } from "./actions.ts";
import { renderButton } from "./button.ts";

/** One quiet button per way. */
export function renderSendButtons(ways: readonly SendAction[], part: string, actions: StepActions) {
  return ways.map((way) =>
    renderButton({ kind: "quiet", part, ...way, act: () => actions.resend(way.channel) }),
  );
}
