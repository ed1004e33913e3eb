// What messages say in Macedonian.
import type { Texts } from "../texts.ts";

/** The texts in Macedonian. */
export const macedonian: Texts = {
  name: "Macedonian",
  message: "Код за {brand}: {code}. Важи {time}.",
  call: {
    greeting: "Добар ден. Вашиот код за {brand} е:",
    again: "Повторувам:",
    validity: "Кодот важи {time}.",
  },
  time: {
    one: "{minutes} минута",
    other: "{minutes} минути",
  },
};
