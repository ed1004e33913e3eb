// What messages say in Kazakh.
import type { Texts } from "../texts.ts";

/** The texts in Kazakh. */
export const kazakh: Texts = {
  name: "Kazakh",
  message: "{brand} коды: {code}. {time} жарамды.",
  call: {
    greeting: "Сәлеметсіз бе! {brand} кодыңыз:",
    again: "Қайталаймын:",
    validity: "Код {time} бойы жарамды.",
  },
  time: {
    one: "{minutes} минут",
    other: "{minutes} минут",
  },
};
