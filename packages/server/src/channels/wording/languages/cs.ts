// What messages say in Czech.
import type { Texts } from "../texts.ts";

/** The texts in Czech. */
export const czech: Texts = {
  name: "Czech",
  message: "Kód pro {brand}: {code}. Platí {time}.",
  call: {
    greeting: "Dobrý den. Váš kód pro {brand} je:",
    again: "Opakuji:",
    validity: "Kód platí {time}.",
  },
  time: {
    one: "{minutes} minutu",
    few: "{minutes} minuty",
    other: "{minutes} minut",
  },
};
