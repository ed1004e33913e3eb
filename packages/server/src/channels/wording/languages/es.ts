// What messages say in Spanish.
import type { Texts } from "../texts.ts";

/** The texts in Spanish. */
export const spanish: Texts = {
  name: "Spanish",
  message: "Clave de un solo uso de {brand}: {code}. Caduca en {time}.",
  call: {
    greeting: "Hola. Su clave de un solo uso de {brand} es:",
    again: "Repito:",
    validity: "La clave caduca en {time}.",
  },
  time: {
    one: "{minutes} minuto",
    other: "{minutes} minutos",
  },
};
