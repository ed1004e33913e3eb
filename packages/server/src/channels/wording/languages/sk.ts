// What messages say in Slovak.
import type { Texts } from "../texts.ts";

/** The texts in Slovak. */
export const slovak: Texts = {
  name: "Slovak",
  message: "Kód pre {brand}: {code}. Platí {time}.",
  call: {
    greeting: "Dobrý deň. Váš kód pre {brand} je:",
    again: "Opakujem:",
    validity: "Kód platí {time}.",
  },
  time: {
    one: "{minutes} minútu",
    few: "{minutes} minúty",
    other: "{minutes} minút",
  },
};
