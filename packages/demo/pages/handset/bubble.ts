// Draws one message of the thread. Text goes in as text, never as markup.
import { hourAndMinute } from "./clock.ts";
import { cutAtCode } from "./code-text.ts";
import type { Channel, Message } from "./message.ts";

interface Actions {
  readonly onCode: (code: string) => void;
  readonly onListen: (message: Message) => void;
}

const names: Readonly<Record<Channel, string>> = {
  sms: "SMS",
  voice: "Call",
  whatsapp: "WhatsApp",
  viber: "Viber",
};

const button = (className: string, text: string, onClick: () => void) => {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = text;
  element.addEventListener("click", onClick);
  return element;
};

const codeButton = (spelled: string, code: string, onCode: Actions["onCode"]) => {
  const element = button("bubble-code", spelled, () => onCode(code));
  element.title = "Use this code";
  return element;
};

const textOf = (message: Message, { onCode }: Actions) => {
  const paragraph = document.createElement("p");
  paragraph.dir = "auto";
  const { before, code, after } = cutAtCode(message.text, message.code);
  paragraph.append(before, ...(code === "" ? [] : [codeButton(code, message.code, onCode)]), after);
  return paragraph;
};

const callOf = (message: Message, { onListen }: Actions) => {
  const paragraph = document.createElement("p");
  paragraph.append(
    "A call with your code. ",
    button("bubble-listen", "Listen", () => onListen(message)),
  );
  return paragraph;
};

const metaOf = ({ channel, created_at }: Message) => {
  const meta = document.createElement("p");
  meta.className = "bubble-meta";
  const time = document.createElement("time");
  time.dateTime = created_at;
  time.textContent = hourAndMinute.format(new Date(created_at));
  meta.append(names[channel], " · ", time);
  return meta;
};

/** A list item for the thread. */
export const drawBubble = (message: Message, actions: Actions): HTMLLIElement => {
  const item = document.createElement("li");
  item.className = "bubble";
  item.dataset["channel"] = message.channel;
  item.append(
    metaOf(message),
    message.channel === "voice" ? callOf(message, actions) : textOf(message, actions),
  );
  return item;
};

/** How an arriving message is told to those who cannot see the handset. */
export const announce = (message: Message): string =>
  message.channel === "voice"
    ? "The handset rings."
    : `${names[message.channel]} on the handset: ${message.text}`;
