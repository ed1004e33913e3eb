// What the app says beside the SDK's sentences about errors. An app of your own would translate these.
import type { Channel, EndedStep } from "@telproof/sdk";

export const channelNames: Readonly<Record<Channel, string>> = {
  sms: "SMS",
  voice: "call",
  whatsapp: "WhatsApp",
  viber: "Viber",
};

export const endings: Readonly<Record<EndedStep["reason"], string>> = {
  too_many_guesses: "Too many wrong codes. Ask for a new one.",
  expired: "The code has expired.",
  canceled: "This verification was canceled.",
};
