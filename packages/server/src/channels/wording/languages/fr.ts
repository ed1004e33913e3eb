// What messages say in French.
import type { Texts } from "../texts.ts";

/** The texts in French. */
export const french: Texts = {
  name: "French",
  message: "Votre code {brand} : {code}. Valable {time}.",
  call: {
    greeting: "Bonjour. Votre code {brand} est le suivant :",
    again: "Je répète :",
    validity: "Ce code est valable {time}.",
  },
  time: {
    one: "{minutes} minute",
    other: "{minutes} minutes",
  },
};
