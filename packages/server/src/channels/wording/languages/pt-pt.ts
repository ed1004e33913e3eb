// What messages say in Portuguese (Portugal).
import type { Texts } from "../texts.ts";

/** The texts in Portuguese (Portugal). */
export const europeanPortuguese: Texts = {
  name: "Portuguese (Portugal)",
  message: "Código {brand}: {code}. Válido durante {time}.",
  call: {
    greeting: "Olá. O seu código {brand} é:",
    again: "Repito:",
    validity: "O código é válido durante {time}.",
  },
  time: {
    one: "{minutes} minuto",
    other: "{minutes} minutos",
  },
};
