// English: comes with the verification chunk, but for what the field says before; where a language is missing, this is spoken.
import { fieldStrings } from "../field-strings.ts";
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  ...fieldStrings,
  searchCountries: "Name or country code",
  countries: { one: "{n} country", other: "{n} countries" },
  noCountries: "No country found. Try its English name or its country code.",
  close: "Close",

  codeLabel: { one: "Enter the {n}-digit code", other: "Enter the {n}-digit code" },
  codeSentTo: {
    sms: "Sent by text message to {phone}",
    voice: "We’re calling {phone} to tell you the code",
    whatsapp: "Sent by WhatsApp to {phone}",
    viber: "Sent by Viber to {phone}",
  },
  changeNumber: "Change number",
  checkCode: "Verify",
  resend: "Send again",
  resendCall: "Get another call",
  resendIn: "Send again in {time}",
  resendCallIn: "Another call in {time}",
  resendSoon: {
    one: "You can ask for a new code in {n} second.",
    other: "You can ask for a new code in {n} seconds.",
  },
  resendNow: "You can ask for a new code now.",
  useChannel: {
    sms: "Text me instead",
    voice: "Call me instead",
    whatsapp: "Use WhatsApp instead",
    viber: "Use Viber instead",
  },

  verified: "Number verified",
  changeVerified: "Change",

  tooManyGuessesTitle: "Too many wrong codes",
  tooManyGuessesText: "For your security, this code no longer works. You can ask for a new one.",
  expiredTitle: "Time is up",
  expiredText: "The code has expired. You can ask for a new one.",
  canceledTitle: "Verification canceled",
  canceledText: "The code no longer works. You can ask for a new one.",
  newCode: "Send a new code",
  newCodeIn: "New code in {time}",

  numberMissing: "Enter your phone number.",
  countryMissing: "Choose your country, or start the number with + and the country code.",
  numberUnusual: "Check the number: it has an unusual length for this country ({name}).",
  numberInvalid: "This phone number isn’t valid. Check the country and the digits.",
  countryRefused: "Numbers from this country can’t be used here.",
  channelRefused: "We can’t send a code to this number that way. Choose another way.",
  wait: "A code was just sent to this number. You can ask for a new one in {time}.",
  limitReached: "Too many codes requested. Please try again later.",
  codeWrong: "Wrong code.",
  guessesLeft: { one: "{n} try left.", other: "{n} tries left." },
  sessionLost: "Time is up. Please ask for a new code.",
  failed: "Something went wrong on our side. Please try again.",

  setupKey: "The server doesn’t know this form’s app key.",
  setupOrigin: "{origin} is not an allowed origin for this app key.",

  requiredCode: "To continue, enter the code we sent you.",
};
