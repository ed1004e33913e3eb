// What messages say in Swahili.
import type { Texts } from "../texts.ts";

/** The texts in Swahili. */
export const swahili: Texts = {
  name: "Swahili",
  message: "Msimbo wa {brand}: {code}. Unatumika kwa {time}.",
  call: {
    greeting: "Habari. Msimbo wako wa {brand} ni:",
    again: "Narudia:",
    validity: "Msimbo unatumika kwa {time}.",
  },
  time: {
    one: "dakika {minutes}",
    other: "dakika {minutes}",
  },
};
