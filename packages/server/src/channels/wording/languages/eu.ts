// What messages say in Basque.
import type { Texts } from "../texts.ts";

/** The texts in Basque. */
export const basque: Texts = {
  name: "Basque",
  message: "{brand} kodea: {code}. {time} balio du.",
  call: {
    greeting: "Kaixo. Hau da zure {brand} kodea:",
    again: "Errepikatzen dut:",
    validity: "Kodeak {time} balio du.",
  },
  time: {
    one: "minutu batez",
    other: "{minutes} minutuz",
  },
};
