// What messages say in Filipino.
import type { Texts } from "../texts.ts";

/** The texts in Filipino. */
export const filipino: Texts = {
  name: "Filipino",
  message: "Ang iyong {brand} code: {code}. Valid ito nang {time}.",
  call: {
    greeting: "Hello po. Ang iyong {brand} code ay:",
    again: "Uulitin ko po:",
    validity: "Valid ang code nang {time}.",
  },
  time: {
    one: "{minutes} minuto",
    other: "{minutes} minuto",
  },
};
