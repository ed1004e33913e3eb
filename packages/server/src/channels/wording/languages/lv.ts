// What messages say in Latvian.
import type { Texts } from "../texts.ts";

/** The texts in Latvian. */
export const latvian: Texts = {
  name: "Latvian",
  message: "{brand} kods: {code}. Derīgs {time}.",
  call: {
    greeting: "Labdien! Jūsu {brand} kods ir:",
    again: "Atkārtoju:",
    validity: "Kods ir derīgs {time}.",
  },
  time: {
    zero: "{minutes} minūtes",
    one: "{minutes} minūti",
    other: "{minutes} minūtes",
  },
};
