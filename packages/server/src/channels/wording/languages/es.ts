// What messages say in Spanish.
import type { Texts } from "../texts.ts";

/** The texts in Spanish. */
export const spanish: Texts = {
  name: "Spanish",
  message: "Código de {brand}: {code}. Caduca en {time}.",
  sms: "Clave de un solo uso de {brand}: {code}. Caduca en {time}.",
  call: {
    greeting: "Hola. Tu código de {brand} es:",
    again: "Repito:",
    validity: "El código caduca en {time}.",
  },
  time: {
    one: "{minutes} minuto",
    other: "{minutes} minutos",
  },
};
