// What messages say in Swedish.
import type { Texts } from "../texts.ts";

/** The texts in Swedish. */
export const swedish: Texts = {
  name: "Swedish",
  message: "Din kod för {brand}: {code}. Den gäller i {time}.",
  call: {
    greeting: "Hej. Din kod för {brand} är:",
    again: "Jag upprepar:",
    validity: "Koden gäller i {time}.",
  },
  time: {
    one: "{minutes} minut",
    other: "{minutes} minuter",
  },
};
