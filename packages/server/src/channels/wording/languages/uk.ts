// What messages say in Ukrainian.
import type { Texts } from "../texts.ts";

/** The texts in Ukrainian. */
export const ukrainian: Texts = {
  name: "Ukrainian",
  message: "Код {brand}: {code}. Дійсний {time}.",
  call: {
    greeting: "Вітаємо! Ваш код для {brand}:",
    again: "Повторюю:",
    validity: "Код дійсний {time}.",
  },
  time: {
    one: "{minutes} хвилину",
    few: "{minutes} хвилини",
    many: "{minutes} хвилин",
  },
};
