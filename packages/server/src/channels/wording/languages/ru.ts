// What messages say in Russian.
import type { Texts } from "../texts.ts";

/** The texts in Russian. */
export const russian: Texts = {
  name: "Russian",
  message: "Код {brand}: {code}. Действует {time}.",
  call: {
    greeting: "Здравствуйте! Ваш код для {brand}:",
    again: "Повторяю:",
    validity: "Код действует {time}.",
  },
  time: {
    one: "{minutes} минуту",
    few: "{minutes} минуты",
    many: "{minutes} минут",
  },
};
