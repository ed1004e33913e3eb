// What messages say in Marathi.
import type { Texts } from "../texts.ts";

/** The texts in Marathi. */
export const marathi: Texts = {
  name: "Marathi",
  message: "{brand} कोड: {code}. {time} वैध.",
  call: {
    greeting: "नमस्कार. तुमचा {brand} कोड असा आहे:",
    again: "पुन्हा एकदा:",
    validity: "हा कोड {time} वैध आहे.",
  },
  time: {
    one: "{minutes} मिनिटासाठी",
    other: "{minutes} मिनिटांसाठी",
  },
};
