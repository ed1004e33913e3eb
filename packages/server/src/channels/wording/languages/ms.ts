// What messages say in Malay.
import type { Texts } from "../texts.ts";

/** The texts in Malay. */
export const malay: Texts = {
  name: "Malay",
  message: "Kod {brand}: {code}. Sah selama {time}.",
  call: {
    greeting: "Helo. Kod {brand} anda ialah:",
    again: "Saya ulangi:",
    validity: "Kod ini sah selama {time}.",
  },
  time: {
    other: "{minutes} minit",
  },
};
