// What messages say in German.
import type { Texts } from "../texts.ts";

/** The texts in German. */
export const german: Texts = {
  name: "German",
  message: "Ihr Code für {brand}: {code}. Er ist {time} gültig.",
  call: {
    greeting: "Guten Tag. Ihr Code für {brand} lautet:",
    again: "Ich wiederhole:",
    validity: "Der Code ist {time} gültig.",
  },
  time: {
    one: "{minutes} Minute",
    other: "{minutes} Minuten",
  },
};
