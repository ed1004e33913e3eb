// What messages say in Welsh.
import type { Texts } from "../texts.ts";

/** The texts in Welsh. */
export const welsh: Texts = {
  name: "Welsh",
  message: "Cod {brand}: {code}. Dilys am {time}.",
  call: {
    greeting: "Helo. Eich cod {brand} yw:",
    again: "Unwaith eto:",
    validity: "Mae'r cod yn ddilys am {time}.",
  },
  time: {
    one: "{minutes} munud",
    two: "{minutes} funud",
    few: "{minutes} munud",
    many: "{minutes} munud",
    other: "{minutes} munud",
  },
};
