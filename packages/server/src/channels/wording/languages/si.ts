// What messages say in Sinhala.
import type { Texts } from "../texts.ts";

/** The texts in Sinhala. */
export const sinhala: Texts = {
  name: "Sinhala",
  message: "{brand} කේතය: {code}. {time} වලංගු වේ.",
  call: {
    greeting: "ආයුබෝවන්. ඔබගේ {brand} කේතය:",
    again: "නැවතත්:",
    validity: "මෙම කේතය {time} වලංගු වේ.",
  },
  time: {
    one: "විනාඩි {minutes}ක්",
    other: "විනාඩි {minutes}ක්",
  },
};
