// The ways to another message, and when they are possible.
import type { Channel, ChannelOffer, CodeStep, EndedStep } from "@telproof/sdk";
import { fill } from "../strings/fill.ts";
import type { Wording } from "../strings/wording.ts";
import { formatCountdown } from "./countdown.ts";
import type { SendAction } from "./view.ts";
import type { WidgetState } from "./widget-state.ts";

interface OtherActionsOptions extends Pick<SendAction, "enabled" | "seconds"> {
  readonly tried: Channel;
  readonly wording: Wording;
}

/** Another message through the channel of the last one. */
export function createAgainAction(state: WidgetState<CodeStep | EndedStep>): SendAction {
  const { session, ui, wording } = state;
  const { language } = wording;
  const { resend, resendCall, resendIn, resendCallIn } = wording.strings;
  const [now, later] = session.channel === "voice" ? [resendCall, resendCallIn] : [resend, resendIn];
  return {
    label: session.retryIn === 0 ? now : fill(later, { time: formatCountdown(session.retryIn, language) }),
    enabled: session.retryIn === 0 && session.busy !== "sending" && !ui.disabled,
    channel: session.channel,
    seconds: session.retryIn,
  };
}

/** Another message through another channel than `tried`. */
export function createOtherActions(
  channels: readonly ChannelOffer[],
  options: OtherActionsOptions,
): readonly SendAction[] {
  const { tried, wording, enabled, seconds } = options;
  return channels
    .filter(({ channel, available }) => available && channel !== tried)
    .map(({ channel }) => ({ label: wording.strings.useChannel[channel], enabled, channel, seconds }));
}
