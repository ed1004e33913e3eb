// What the app says. An app of your own would translate these; the SDK's codes are the keys to do it by.
import type { Channel, EndedStep, ErrorCode, TelProofError } from "@telproof/sdk";

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

const sentences: Readonly<Partial<Record<ErrorCode, string>>> = {
  invalid_number: "This phone number is not valid.",
  country_not_allowed: "Numbers from this country are not accepted here.",
  channel_unavailable: "We cannot send a code to this number that way. Choose another way.",
  resend_too_soon: "Please wait a moment before the next message.",
  too_many_messages: "No more messages can be sent to this number for now.",
  too_many_guesses: "Too many wrong codes for this number today.",
  too_many_requests: "Too many requests. Please wait a moment.",
  code_expired: "The code has expired. Please ask for another one.",
  session_expired: "Time is up. Please start again.",
  network: "We could not connect to the server. Are you online?",
  timeout: "The server did not answer in time.",
};

const guesses = (left: number) => (left === 1 ? "1 try left." : `${left} tries left.`);

/** An error in a sentence for the person who verifies. */
export const sentenceOf = ({ code, guessesLeft }: TelProofError): string => {
  if (code === "wrong_code") {
    return guessesLeft === undefined ? "Wrong code." : `Wrong code. ${guesses(guessesLeft)}`;
  }
  return sentences[code] ?? "That did not work. Please try again.";
};
