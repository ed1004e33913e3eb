// What messages say in Norwegian (Bokmål).
import type { Texts } from "../texts.ts";

/** The texts in Norwegian (Bokmål). */
export const norwegian: Texts = {
  name: "Norwegian (Bokmål)",
  message: "Koden din for {brand}: {code}. Gyldig i {time}.",
  call: {
    greeting: "Hei. Koden din for {brand} er:",
    again: "Jeg gjentar:",
    validity: "Koden er gyldig i {time}.",
  },
  time: {
    one: "{minutes} minutt",
    other: "{minutes} minutter",
  },
};
