// What messages say in Punjabi.
import type { Texts } from "../texts.ts";

/** The texts in Punjabi. */
export const punjabi: Texts = {
  name: "Punjabi",
  message: "{brand} ਕੋਡ {code} ਹੈ। {time} ਲਈ ਵੈਧ।",
  call: {
    greeting: "ਸਤ ਸ੍ਰੀ ਅਕਾਲ। ਤੁਹਾਡਾ {brand} ਕੋਡ ਹੈ:",
    again: "ਦੁਬਾਰਾ ਸੁਣੋ:",
    validity: "ਇਹ ਕੋਡ {time} ਲਈ ਵੈਧ ਹੈ।",
  },
  time: {
    one: "{minutes} ਮਿੰਟ",
    other: "{minutes} ਮਿੰਟਾਂ",
  },
};
