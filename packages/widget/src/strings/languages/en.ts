// English: comes with the verification chunk, but for what the field says before; where a language is missing, this is spoken.
import { fieldStrings } from "../field-strings.ts";
import type { Strings } from "../strings.ts";

export const strings: Strings = {
  ...fieldStrings,
  searchCountries: "Search by name or code",
  countries: { one: "{n} country", other: "{n} countries" },
  noCountries: "No country found. Try its name in English or its calling code.",
  close: "Close",

  codeLabel: { one: "Enter the {n}-digit code", other: "Enter the {n}-digit code" },
  sent: {
    sms: "Sent by text message to {phone}",
    voice: "We’re calling {phone} to tell you the code",
    whatsapp: "Sent by WhatsApp to {phone}",
    viber: "Sent by Viber to {phone}",
  },
  changeNumber: "Change number",
  checkCode: "Verify",
  again: "Send again",
  callAgain: "Call again",
  againIn: "Send again in {time}",
  callAgainIn: "Call again in {time}",
  againSoon: {
    one: "You can ask for another code in {n} second.",
    other: "You can ask for another code in {n} seconds.",
  },
  againNow: "You can ask for another code now.",
  instead: {
    sms: "Text me instead",
    voice: "Call me instead",
    whatsapp: "Use WhatsApp instead",
    viber: "Use Viber instead",
  },

  verified: "Number verified",
  change: "Change",

  lockedTitle: "Too many wrong codes",
  lockedText: "To keep your number safe, this code no longer works. You can ask for a new one.",
  expiredTitle: "Time is up",
  expiredText: "This verification has run out. You can ask for a new code.",
  canceledTitle: "Verification stopped",
  canceledText: "The code no longer works. You can ask for a new one.",
  newCode: "Send a new code",
  newCodeIn: "New code in {time}",

  numberMissing: "Enter your phone number.",
  countryMissing: "Choose your country, or start the number with + and its calling code.",
  numberUnusual: "Please check it: numbers in {name} usually have another length.",
  numberInvalid: "That is not a phone number we can reach. Check the country and the digits.",
  countryRefused: "Numbers of this country can’t be used here.",
  channelRefused: "This number can’t be reached that way. Try another one.",
  wait: "A code was just sent to this number. You can ask again in {time}.",
  limitReached: "Too many codes were asked for. Please try again later.",
  codeWrong: "That code is not right.",
  guessesLeft: { one: "{n} try left.", other: "{n} tries left." },
  sessionLost: "That took too long. Please ask for a new code.",
  failed: "Something went wrong on our side. Please try again.",

  setupKey: "The app key of this form is not known to the server.",
  setupOrigin: "{origin} is not among the origins allowed for this app key.",
};
