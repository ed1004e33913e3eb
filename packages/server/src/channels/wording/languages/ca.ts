// What messages say in Catalan.
import type { Texts } from "../texts.ts";

/** The texts in Catalan. */
export const catalan: Texts = {
  name: "Catalan",
  message: "Codi per a {brand}: {code}. Vàlid durant {time}.",
  call: {
    greeting: "Hola. El teu codi per a {brand} és:",
    again: "Ho repeteixo:",
    validity: "El codi és vàlid durant {time}.",
  },
  time: {
    one: "{minutes} minut",
    other: "{minutes} minuts",
  },
};
