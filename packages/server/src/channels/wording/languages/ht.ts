// What messages say in Haitian Creole.
import type { Texts } from "../texts.ts";

/** The texts in Haitian Creole. */
export const haitianCreole: Texts = {
  name: "Haitian Creole",
  message: "Kòd {brand}: {code}. Li valab pou {time}.",
  call: {
    greeting: "Bonjou. Kòd {brand} ou a se:",
    again: "M ap repete:",
    validity: "Kòd la valab pou {time}.",
  },
  time: {
    one: "{minutes} minit",
    other: "{minutes} minit",
  },
};
