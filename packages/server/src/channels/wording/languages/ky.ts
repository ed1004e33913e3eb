// What messages say in Kyrgyz.
import type { Texts } from "../texts.ts";

/** The texts in Kyrgyz. */
export const kyrgyz: Texts = {
  name: "Kyrgyz",
  message: "{brand} коду: {code}. {time} жарактуу.",
  call: {
    greeting: "Саламатсызбы! {brand} кодуңуз:",
    again: "Кайталайм:",
    validity: "Код {time} бою жарактуу.",
  },
  time: {
    one: "{minutes} мүнөт",
    other: "{minutes} мүнөт",
  },
};
