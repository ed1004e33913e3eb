// What messages say in Telugu.
import type { Texts } from "../texts.ts";

/** The texts in Telugu. */
export const telugu: Texts = {
  name: "Telugu",
  message: "{brand} కోడ్: {code}. {time} చెల్లుతుంది.",
  call: {
    greeting: "నమస్కారం. మీ {brand} కోడ్:",
    again: "మళ్లీ చెబుతున్నాను:",
    validity: "ఈ కోడ్ {time} చెల్లుతుంది.",
  },
  time: {
    one: "{minutes} నిమిషం పాటు",
    other: "{minutes} నిమిషాల పాటు",
  },
};
