// What messages say in Belarusian.
import type { Texts } from "../texts.ts";

/** The texts in Belarusian. */
export const belarusian: Texts = {
  name: "Belarusian",
  message: "Код {brand}: {code}. Дзейнічае {time}.",
  call: {
    greeting: "Вітаем! Ваш код для {brand}:",
    again: "Паўтараю:",
    validity: "Код дзейнічае {time}.",
  },
  time: {
    one: "{minutes} хвіліну",
    few: "{minutes} хвіліны",
    many: "{minutes} хвілін",
  },
};
