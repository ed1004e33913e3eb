// What messages say in Dutch.
import type { Texts } from "../texts.ts";

/** The texts in Dutch. */
export const dutch: Texts = {
  name: "Dutch",
  message: "Je code voor {brand}: {code}. De code is {time} geldig.",
  call: {
    greeting: "Hallo. Je code voor {brand} is:",
    again: "Ik herhaal:",
    validity: "De code is {time} geldig.",
  },
  time: {
    one: "{minutes} minuut",
    other: "{minutes} minuten",
  },
};
