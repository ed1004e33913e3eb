// What messages say in Galician.
import type { Texts } from "../texts.ts";

/** The texts in Galician. */
export const galician: Texts = {
  name: "Galician",
  message: "Código {brand}: {code}. Válido durante {time}.",
  call: {
    greeting: "Ola. O teu código {brand} é:",
    again: "Repito:",
    validity: "O código é válido durante {time}.",
  },
  time: {
    one: "{minutes} minuto",
    other: "{minutes} minutos",
  },
};
