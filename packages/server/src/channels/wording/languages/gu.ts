// What messages say in Gujarati.
import type { Texts } from "../texts.ts";

/** The texts in Gujarati. */
export const gujarati: Texts = {
  name: "Gujarati",
  message: "{brand} કોડ: {code}. {time} માટે માન્ય.",
  call: {
    greeting: "નમસ્તે. તમારો {brand} કોડ છે:",
    again: "ફરીથી:",
    validity: "આ કોડ {time} માટે માન્ય છે.",
  },
  time: {
    one: "{minutes} મિનિટ",
    other: "{minutes} મિનિટ",
  },
};
