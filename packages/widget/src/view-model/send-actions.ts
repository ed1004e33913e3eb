// The ways to another message, and when they are possible.
import type { CodeStep, EndedStep } from "@telproof/sdk";
import { fill } from "../strings/plural.ts";
import { formatCountdown } from "./countdown.ts";
import type { SendAction } from "./view.ts";
import type { WidgetState } from "./widget-state.ts";

type Sendable = WidgetState<CodeStep | EndedStep>;

const canSend = ({ session, ui }: Sendable) =>
  session.retryIn === 0 && session.busy !== "sending" && !ui.disabled;

/** Another message through the channel of the last one. */
export function createAgainAction(state: Sendable): SendAction {
  const { session, wording } = state;
  const { language } = wording;
  const { again, callAgain, againIn, callAgainIn } = wording.strings;
  const [now, later] = session.service === "voice" ? [callAgain, callAgainIn] : [again, againIn];
  return {
    label: session.retryIn === 0 ? now : fill(later, { time: formatCountdown(session.retryIn, language) }),
    enabled: canSend(state),
    service: session.service,
    seconds: session.retryIn,
  };
}

/** Another message through another channel. */
export function createOtherActions(state: Sendable): readonly SendAction[] {
  const { session, wording } = state;
  return session.channels
    .filter(({ service, available }) => available && service !== session.service)
    .map(({ service }) => ({
      label: wording.strings.instead[service],
      enabled: canSend(state),
      service,
      seconds: session.retryIn,
    }));
}
