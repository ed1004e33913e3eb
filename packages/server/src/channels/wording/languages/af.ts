// What messages say in Afrikaans.
import type { Texts } from "../texts.ts";

/** The texts in Afrikaans. */
export const afrikaans: Texts = {
  name: "Afrikaans",
  message: "Jou kode vir {brand}: {code}. Dit is {time} lank geldig.",
  call: {
    greeting: "Hallo. Jou kode vir {brand} is:",
    again: "Ek herhaal:",
    validity: "Die kode is {time} lank geldig.",
  },
  time: {
    one: "{minutes} minuut",
    other: "{minutes} minute",
  },
};
