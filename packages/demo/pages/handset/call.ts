// The call screen: rings, is answered or not, shows what is said as captions. It speaks aloud only after the
// visitor pressed the speaker.
import type { Message } from "./message.ts";
import { part } from "./part.ts";

/** Milliseconds a handset rings before it gives up. */
const ringsFor = 30_000;

/** What the call screen does at the moment. */
export type CallState = "silent" | "ringing" | "talking";

interface Call {
  readonly ring: (message: Message) => void;
  /** Opens the call as if it were answered. */
  readonly listen: (message: Message) => void;
  readonly end: () => void;
}

const words: Readonly<Record<CallState, string>> = {
  silent: "",
  ringing: "Incoming call",
  talking: "On the line",
};

const speak = (text: string) => {
  speechSynthesis.cancel();
  speechSynthesis.speak(new SpeechSynthesisUtterance(text));
};

const canSpeak = "speechSynthesis" in globalThis;

/** Takes over the call screen inside `root`; `onState` hears of every change. */
export const createCall = (root: HTMLElement, onState: (state: CallState) => void): Call => {
  const captions = part(root, "captions");
  const stateLine = part(root, "call-state");
  let timer = 0;

  const enter = (state: CallState, text: string) => {
    clearTimeout(timer);
    if (canSpeak) speechSynthesis.cancel();
    stateLine.textContent = words[state];
    captions.textContent = text;
    onState(state);
  };
  const end = () => enter("silent", "");
  const listen = (message: Message) => {
    enter("talking", message.text);
    part(root, "hang-up").focus();
  };
  let caller: Message | null = null;
  const ring = (message: Message) => {
    caller = message;
    enter("ringing", "");
    timer = setTimeout(end, ringsFor);
  };

  part(root, "speak").hidden = !canSpeak;
  part(root, "speak").addEventListener("click", () => speak(captions.textContent));
  part(root, "answer").addEventListener("click", () => caller && listen(caller));
  part(root, "decline").addEventListener("click", end);
  part(root, "hang-up").addEventListener("click", end);
  return { ring, listen, end };
};
