// What messages say in Icelandic.
import type { Texts } from "../texts.ts";

/** The texts in Icelandic. */
export const icelandic: Texts = {
  name: "Icelandic",
  message: "{brand}-kóði: {code}. Gildir í {time}.",
  call: {
    greeting: "Halló. Kóðinn þinn fyrir {brand} er:",
    again: "Ég endurtek:",
    validity: "Kóðinn gildir í {time}.",
  },
  time: {
    one: "{minutes} mínútu",
    other: "{minutes} mínútur",
  },
};
