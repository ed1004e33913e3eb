// What messages say in Croatian.
import type { Texts } from "../texts.ts";

/** The texts in Croatian. */
export const croatian: Texts = {
  name: "Croatian",
  message: "Kod za {brand}: {code}. Vrijedi {time}.",
  call: {
    greeting: "Dobar dan. Vaš kod za {brand} je:",
    again: "Ponavljam:",
    validity: "Kod vrijedi {time}.",
  },
  time: {
    one: "{minutes} minutu",
    few: "{minutes} minute",
    other: "{minutes} minuta",
  },
};
