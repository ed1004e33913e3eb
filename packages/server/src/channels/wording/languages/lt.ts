// What messages say in Lithuanian.
import type { Texts } from "../texts.ts";

/** The texts in Lithuanian. */
export const lithuanian: Texts = {
  name: "Lithuanian",
  message: "{brand} kodas: {code}. Galioja {time}.",
  call: {
    greeting: "Sveiki. Jūsų {brand} kodas:",
    again: "Kartoju:",
    validity: "Kodas galioja {time}.",
  },
  time: {
    one: "{minutes} minutę",
    few: "{minutes} minutes",
    other: "{minutes} minučių",
  },
};
