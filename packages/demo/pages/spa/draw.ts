// Draws a state of the session into the app's markup. It decides nothing: what can be done is in the state.
import type { ChannelOffer, CodeStep, EndedStep, SessionState, VerifiedStep } from "@telproof/sdk";
import { errorText } from "@telproof/sdk/messages";
import { part } from "../handset/part.ts";
import { channelNames, endings } from "./words.ts";

const disable = (root: HTMLElement, name: string, disabled: boolean) =>
  part(root, name).toggleAttribute("disabled", disabled);

const drawResend = (view: HTMLElement, { retryIn }: SessionState, words: string) => {
  part(view, "resend").textContent = retryIn > 0 ? `${words} in ${retryIn} s` : words;
};

const drawOffers = (view: HTMLElement, { channels, channel }: CodeStep, waiting: boolean) => {
  for (const button of view.querySelectorAll<HTMLButtonElement>("[data-channel]")) {
    const offer = channels.find((channel) => channel.channel === button.dataset["channel"]);
    button.hidden = offer?.available !== true || offer.channel === channel;
    button.disabled = waiting;
  }
};

const drawCode = (view: HTMLElement, state: CodeStep) => {
  const waiting = state.busy !== null || state.retryIn > 0;
  part(view, "sent-to").textContent =
    `We sent ${state.codeLength} digits by ${channelNames[state.channel]} to ${state.phone}.`;
  part(view, "check").textContent = state.busy === "checking" ? "Checking…" : "Verify";
  disable(view, "resend", waiting);
  drawResend(view, state, "Send again");
  drawOffers(view, state, waiting);
};

const drawEnded = (view: HTMLElement, state: EndedStep) => {
  part(view, "reason").textContent = endings[state.reason];
  disable(view, "resend", state.busy !== null || state.retryIn > 0);
  drawResend(view, state, "New code");
};

const drawVerified = (view: HTMLElement, { phone }: VerifiedStep) => {
  part(view, "verified").textContent = phone;
};

const drawStep = (view: HTMLElement, state: SessionState) => {
  switch (state.step) {
    case "phone":
      disable(view, "send", state.busy !== null);
      part(view, "send").textContent = state.busy ? "One moment…" : "Send the code";
      return;
    case "code":
      drawCode(view, state);
      return;
    case "ended":
      drawEnded(view, state);
      return;
    case "verified":
      drawVerified(view, state);
      return;
  }
};

/** Leaves in the phone view what the app can send by. */
export const drawChoice = (app: HTMLElement, channels: readonly ChannelOffer[]): void => {
  for (const radio of app.querySelectorAll<HTMLInputElement>("input[name=channel]")) {
    const offered = channels.some(({ channel, available }) => available && channel === radio.value);
    radio.closest("label")?.toggleAttribute("hidden", !offered);
  }
};

/** Shows one view, fills it, and takes the focus along when the step has changed. */
export const draw = (app: HTMLElement, state: SessionState): void => {
  const view = app.querySelector<HTMLElement>(`[data-view="${state.step}"]`);
  if (view === null) return;
  drawStep(view, state);
  part(view, "error").textContent = errorText(state.error) ?? "";
  if (app.dataset["step"] === state.step) return;
  app.dataset["step"] = state.step;
  view.querySelector<HTMLElement>("input:not([type=radio]), [tabindex]")?.focus();
};
