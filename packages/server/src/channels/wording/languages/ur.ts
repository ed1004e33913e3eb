// What messages say in Urdu.
import type { Texts } from "../texts.ts";

/** The texts in Urdu. */
export const urdu: Texts = {
  name: "Urdu",
  message: "آپ کا {brand} کوڈ {code} ہے۔ یہ {time} تک کارآمد ہے۔",
  call: {
    greeting: "السلام علیکم۔ آپ کا {brand} کوڈ یہ ہے:",
    again: "دوبارہ سنیں:",
    validity: "یہ کوڈ {time} تک کارآمد ہے۔",
  },
  time: {
    one: "{minutes} منٹ",
    other: "{minutes} منٹ",
  },
};
