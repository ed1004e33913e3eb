// The ways to another message, and when they are possible.
import type { CodeStep, EndedStep } from "@telproof/sdk";
import { fill } from "../strings/plural.ts";
import type { Scene } from "./widget-state.ts";
import { minutesAndSeconds } from "./countdown.ts";
import type { SendAction } from "./view.ts";

type Sendable = Scene<CodeStep | EndedStep>;

const canSend = ({ session, ui }: Sendable) =>
  session.retryIn === 0 && session.busy !== "sending" && !ui.disabled;

/** Another message through the channel of the last one. */
export function againAction(scene: Sendable): SendAction {
  const { session, wording } = scene;
  const { language } = wording;
  const { again, callAgain, againIn, callAgainIn } = wording.strings;
  const [now, later] = session.service === "voice" ? [callAgain, callAgainIn] : [again, againIn];
  return {
    label: session.retryIn === 0 ? now : fill(later, { time: minutesAndSeconds(session.retryIn, language) }),
    enabled: canSend(scene),
    service: session.service,
    seconds: session.retryIn,
  };
}

/** Another message through another channel. */
export function otherActions(scene: Sendable): readonly SendAction[] {
  const { session, wording } = scene;
  return session.channels
    .filter(({ service, available }) => available && service !== session.service)
    .map(({ service }) => ({
      label: wording.strings.instead[service],
      enabled: canSend(scene),
      service,
      seconds: session.retryIn,
    }));
}
