// What messages say in Hungarian.
import type { Texts } from "../texts.ts";

/** The texts in Hungarian. */
export const hungarian: Texts = {
  name: "Hungarian",
  message: "{brand}-kód: {code}. {time} érvényes.",
  call: {
    greeting: "Üdvözöljük! Az Ön {brand}-kódja:",
    again: "Megismétlem:",
    validity: "A kód {time} érvényes.",
  },
  time: {
    one: "{minutes} percig",
    other: "{minutes} percig",
  },
};
