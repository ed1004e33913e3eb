// What messages say in Turkish.
import type { Texts } from "../texts.ts";

/** The texts in Turkish. */
export const turkish: Texts = {
  name: "Turkish",
  message: "{brand} kodunuz: {code}. Süresi {time} sonra dolar.",
  call: {
    greeting: "Merhaba. {brand} kodunuz:",
    again: "Tekrar ediyorum:",
    validity: "Kodun süresi {time} sonra dolar.",
  },
  time: {
    one: "{minutes} dakika",
    other: "{minutes} dakika",
  },
};
