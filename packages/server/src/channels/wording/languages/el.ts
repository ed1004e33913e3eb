// What messages say in Greek.
import type { Texts } from "../texts.ts";

/** The texts in Greek. */
export const greek: Texts = {
  name: "Greek",
  message: "Κωδικός {brand}: {code}. Ισχύει {time}.",
  call: {
    greeting: "Γεια σας. Ο κωδικός σας για {brand} είναι:",
    again: "Επαναλαμβάνω:",
    validity: "Ο κωδικός ισχύει για {time}.",
  },
  time: {
    one: "{minutes} λεπτό",
    other: "{minutes} λεπτά",
  },
};
