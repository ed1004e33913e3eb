// What messages say in Uzbek.
import type { Texts } from "../texts.ts";

/** The texts in Uzbek. */
export const uzbek: Texts = {
  name: "Uzbek",
  message: "{brand} kodi: {code}. {time} amal qiladi.",
  call: {
    greeting: "Assalomu alaykum. {brand} kodingiz:",
    again: "Takrorlayman:",
    validity: "Kod {time} amal qiladi.",
  },
  time: {
    one: "{minutes} daqiqa",
    other: "{minutes} daqiqa",
  },
};
