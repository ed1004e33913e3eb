// What messages say in Danish.
import type { Texts } from "../texts.ts";

/** The texts in Danish. */
export const danish: Texts = {
  name: "Danish",
  message: "Din kode til {brand}: {code}. Den gælder i {time}.",
  call: {
    greeting: "Hej. Din kode til {brand} er:",
    again: "Jeg gentager:",
    validity: "Koden gælder i {time}.",
  },
  time: {
    one: "{minutes} minut",
    other: "{minutes} minutter",
  },
};
