// What messages say in Kannada.
import type { Texts } from "../texts.ts";

/** The texts in Kannada. */
export const kannada: Texts = {
  name: "Kannada",
  message: "{brand} ಕೋಡ್: {code}. {time} ಮಾನ್ಯ.",
  call: {
    greeting: "ನಮಸ್ಕಾರ. ನಿಮ್ಮ {brand} ಕೋಡ್:",
    again: "ಮತ್ತೊಮ್ಮೆ:",
    validity: "ಈ ಕೋಡ್ {time} ಮಾನ್ಯವಾಗಿರುತ್ತದೆ.",
  },
  time: {
    one: "{minutes} ನಿಮಿಷದವರೆಗೆ",
    other: "{minutes} ನಿಮಿಷಗಳವರೆಗೆ",
  },
};
