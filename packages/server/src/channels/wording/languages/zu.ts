// What messages say in Zulu.
import type { Texts } from "../texts.ts";

/** The texts in Zulu. */
export const zulu: Texts = {
  name: "Zulu",
  message: "Ikhodi ye-{brand}: {code}. Isebenza {time}.",
  call: {
    greeting: "Sawubona. Ikhodi yakho ye-{brand} ithi:",
    again: "Ngiyaphinda:",
    validity: "Le khodi isebenza {time}.",
  },
  time: {
    one: "umzuzu ongu-{minutes}",
    other: "imizuzu engu-{minutes}",
  },
};
