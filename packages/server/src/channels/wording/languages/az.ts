// What messages say in Azerbaijani.
import type { Texts } from "../texts.ts";

/** The texts in Azerbaijani. */
export const azerbaijani: Texts = {
  name: "Azerbaijani",
  message: "{brand} kodu: {code}. {time} ərzində etibarlıdır.",
  call: {
    greeting: "Salam. {brand} kodunuz:",
    again: "Təkrar edirəm:",
    validity: "Kod {time} ərzində etibarlıdır.",
  },
  time: {
    one: "{minutes} dəqiqə",
    other: "{minutes} dəqiqə",
  },
};
