// What messages say in Portuguese (Brazil).
import type { Texts } from "../texts.ts";

/** The texts in Portuguese (Brazil). */
export const brazilianPortuguese: Texts = {
  name: "Portuguese (Brazil)",
  message: "Código {brand}: {code}. Válido por {time}.",
  call: {
    greeting: "Olá. Seu código {brand} é:",
    again: "Repetindo:",
    validity: "O código é válido por {time}.",
  },
  time: {
    one: "{minutes} minuto",
    other: "{minutes} minutos",
  },
};
