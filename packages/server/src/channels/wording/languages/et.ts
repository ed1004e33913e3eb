// What messages say in Estonian.
import type { Texts } from "../texts.ts";

/** The texts in Estonian. */
export const estonian: Texts = {
  name: "Estonian",
  message: "{brand} kood: {code}. Kehtib {time}.",
  call: {
    greeting: "Tere. Teie {brand} kood on:",
    again: "Kordan:",
    validity: "Kood kehtib {time}.",
  },
  time: {
    one: "{minutes} minuti",
    other: "{minutes} minutit",
  },
};
