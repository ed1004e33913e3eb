// What messages say in Serbian (Cyrillic).
import type { Texts } from "../texts.ts";

/** The texts in Serbian (Cyrillic). */
export const serbian: Texts = {
  name: "Serbian (Cyrillic)",
  message: "Код за {brand}: {code}. Важи {time}.",
  call: {
    greeting: "Добар дан. Ваш код за {brand} је:",
    again: "Понављам:",
    validity: "Код важи {time}.",
  },
  time: {
    one: "{minutes} минут",
    few: "{minutes} минута",
    other: "{minutes} минута",
  },
};
