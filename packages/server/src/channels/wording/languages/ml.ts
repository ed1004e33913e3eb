// What messages say in Malayalam.
import type { Texts } from "../texts.ts";

/** The texts in Malayalam. */
export const malayalam: Texts = {
  name: "Malayalam",
  message: "{brand} കോഡ്: {code}. {time} സാധുവാണ്.",
  call: {
    greeting: "നമസ്കാരം. നിങ്ങളുടെ {brand} കോഡ്:",
    again: "വീണ്ടും പറയുന്നു:",
    validity: "ഈ കോഡ് {time} സാധുവാണ്.",
  },
  time: {
    one: "{minutes} മിനിറ്റ് നേരത്തേക്ക്",
    other: "{minutes} മിനിറ്റ് നേരത്തേക്ക്",
  },
};
