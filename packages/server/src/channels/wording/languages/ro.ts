// What messages say in Romanian.
import type { Texts } from "../texts.ts";

/** The texts in Romanian. */
export const romanian: Texts = {
  name: "Romanian",
  message: "Cod {brand}: {code}. Valabil {time}.",
  call: {
    greeting: "Bună ziua. Codul tău {brand} este:",
    again: "Repet:",
    validity: "Codul este valabil {time}.",
  },
  time: {
    one: "{minutes} minut",
    few: "{minutes} minute",
    other: "{minutes} de minute",
  },
};
