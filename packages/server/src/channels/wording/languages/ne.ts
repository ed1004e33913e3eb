// What messages say in Nepali.
import type { Texts } from "../texts.ts";

/** The texts in Nepali. */
export const nepali: Texts = {
  name: "Nepali",
  message: "{brand} कोड {code} हो। {time} मान्य।",
  call: {
    greeting: "नमस्ते। तपाईंको {brand} कोड यस प्रकार छ:",
    again: "फेरि सुन्नुहोस्:",
    validity: "यो कोड {time} मान्य छ।",
  },
  time: {
    one: "{minutes} मिनेटसम्म",
    other: "{minutes} मिनेटसम्म",
  },
};
