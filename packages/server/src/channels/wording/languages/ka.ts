// What messages say in Georgian.
import type { Texts } from "../texts.ts";

/** The texts in Georgian. */
export const georgian: Texts = {
  name: "Georgian",
  message: "{brand} კოდი: {code}. ვადა: {time}.",
  call: {
    greeting: "გამარჯობა. თქვენი {brand} კოდია:",
    again: "ვიმეორებ:",
    validity: "კოდის მოქმედების ვადაა {time}.",
  },
  time: {
    one: "{minutes} წუთი",
    other: "{minutes} წუთი",
  },
};
