// What messages say in Hindi.
import type { Texts } from "../texts.ts";

/** The texts in Hindi. */
export const hindi: Texts = {
  name: "Hindi",
  message: "आपका {brand} कोड {code} है। {time} तक मान्य।",
  call: {
    greeting: "नमस्ते। आपका {brand} कोड है:",
    again: "दोबारा सुनें:",
    validity: "यह कोड {time} तक मान्य है।",
  },
  time: {
    one: "{minutes} मिनट",
    other: "{minutes} मिनट",
  },
};
