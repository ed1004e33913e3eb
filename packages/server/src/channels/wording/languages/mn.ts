// What messages say in Mongolian.
import type { Texts } from "../texts.ts";

/** The texts in Mongolian. */
export const mongolian: Texts = {
  name: "Mongolian",
  message: "{brand} код: {code}. {time} хүчинтэй.",
  call: {
    greeting: "Сайн байна уу. Таны {brand} код:",
    again: "Давтаж хэлье:",
    validity: "Код {time} хүчинтэй.",
  },
  time: {
    one: "{minutes} минут",
    other: "{minutes} минут",
  },
};
