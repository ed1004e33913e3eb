// What the phone field says in English before the verification chunk is here. The entry holds these and no other words.
import type { Strings } from "./strings.ts";

export const fieldStrings = {
  phoneLabel: "Phone number",
  phoneHint: "We’ll send a code to verify your number.",
  country: "Country: {name} (+{code})",
  chooseCountry: "Choose a country",
  send: {
    sms: "Send code",
    voice: "Call me",
    whatsapp: "Send code by WhatsApp",
    viber: "Send code by Viber",
  },
  sending: "Sending…",
  tryAgain: "Try again",
  checking: "Checking…",
  offline: "You seem to be offline. We’ll continue when you’re back online.",
  unreachable: "We couldn’t connect to the server. Check your connection and try again.",
  outdated: "This page is out of date. Reload it to continue.",
  reload: "Reload page",
  setupTitle: "Phone verification isn’t available here",
  requiredPhone: "Verify your phone number to continue.",
} as const satisfies Partial<Strings>;

/** The words that the phone field cannot do without, in any language. */
export type FieldStrings = Pick<Strings, keyof typeof fieldStrings>;
