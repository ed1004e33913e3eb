// What messages say in English.
import type { Texts } from "../texts.ts";

/** The texts in English. */
export const english: Texts = {
  name: "English",
  message: "{brand} code: {code}. Valid for {time}.",
  call: {
    greeting: "Hello. Your {brand} code is:",
    again: "I repeat:",
    validity: "The code is valid for {time}.",
  },
  time: {
    one: "{minutes} minute",
    other: "{minutes} minutes",
  },
};
