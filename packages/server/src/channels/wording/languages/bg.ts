// What messages say in Bulgarian.
import type { Texts } from "../texts.ts";

/** The texts in Bulgarian. */
export const bulgarian: Texts = {
  name: "Bulgarian",
  message: "Код за {brand}: {code}. Валиден {time}.",
  call: {
    greeting: "Здравейте. Вашият код за {brand} е:",
    again: "Повтарям:",
    validity: "Кодът е валиден {time}.",
  },
  time: {
    one: "{minutes} минута",
    other: "{minutes} минути",
  },
};
