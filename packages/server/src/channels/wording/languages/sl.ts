// What messages say in Slovenian.
import type { Texts } from "../texts.ts";

/** The texts in Slovenian. */
export const slovenian: Texts = {
  name: "Slovenian",
  message: "Koda za {brand}: {code}. Velja {time}.",
  call: {
    greeting: "Pozdravljeni. Vaša koda za {brand} je:",
    again: "Ponavljam:",
    validity: "Koda velja {time}.",
  },
  time: {
    one: "{minutes} minuto",
    two: "{minutes} minuti",
    few: "{minutes} minute",
    other: "{minutes} minut",
  },
};
