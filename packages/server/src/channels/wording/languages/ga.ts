// What messages say in Irish.
import type { Texts } from "../texts.ts";

/** The texts in Irish. */
export const irish: Texts = {
  name: "Irish",
  message: "Cód {brand}: {code}. Bailí ar feadh {time}.",
  call: {
    greeting: "Dia duit. Is é seo do chód {brand}:",
    again: "Arís:",
    validity: "Tá an cód bailí ar feadh {time}.",
  },
  time: {
    one: "{minutes} nóiméad",
    two: "{minutes} nóiméad",
    few: "{minutes} nóiméad",
    many: "{minutes} nóiméad",
    other: "{minutes} nóiméad",
  },
};
