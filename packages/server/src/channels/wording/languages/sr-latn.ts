// What messages say in Serbian (Latin).
import type { Texts } from "../texts.ts";

/** The texts in Serbian (Latin). */
export const latinSerbian: Texts = {
  name: "Serbian (Latin)",
  message: "Kod za {brand}: {code}. Važi {time}.",
  call: {
    greeting: "Dobar dan. Vaš kod za {brand} je:",
    again: "Ponavljam:",
    validity: "Kod važi {time}.",
  },
  time: {
    one: "{minutes} minut",
    few: "{minutes} minuta",
    other: "{minutes} minuta",
  },
};
