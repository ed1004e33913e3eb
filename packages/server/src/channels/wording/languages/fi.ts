// What messages say in Finnish.
import type { Texts } from "../texts.ts";

/** The texts in Finnish. */
export const finnish: Texts = {
  name: "Finnish",
  message: "Koodisi palveluun {brand}: {code}. Voimassa {time}.",
  call: {
    greeting: "Hei. Koodisi palveluun {brand} on:",
    again: "Toistan:",
    validity: "Koodi on voimassa {time}.",
  },
  time: {
    one: "{minutes} minuutin",
    other: "{minutes} minuuttia",
  },
};
