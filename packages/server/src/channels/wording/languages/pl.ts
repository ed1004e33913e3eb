// What messages say in Polish.
import type { Texts } from "../texts.ts";

/** The texts in Polish. */
export const polish: Texts = {
  name: "Polish",
  message: "Kod {brand}: {code}. Wygasa za {time}.",
  call: {
    greeting: "Dzień dobry. Twój kod {brand} to:",
    again: "Powtarzam:",
    validity: "Kod wygasa za {time}.",
  },
  time: {
    one: "{minutes} minutę",
    few: "{minutes} minuty",
    many: "{minutes} minut",
  },
};
