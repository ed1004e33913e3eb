// What messages say in Italian.
import type { Texts } from "../texts.ts";

/** The texts in Italian. */
export const italian: Texts = {
  name: "Italian",
  message: "Codice {brand}: {code}. Valido per {time}.",
  call: {
    greeting: "Salve. Il tuo codice {brand} è:",
    again: "Ripeto:",
    validity: "Il codice è valido per {time}.",
  },
  time: {
    one: "{minutes} minuto",
    other: "{minutes} minuti",
  },
};
