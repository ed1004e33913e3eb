// What messages say in Hebrew.
import type { Texts } from "../texts.ts";

/** The texts in Hebrew. */
export const hebrew: Texts = {
  name: "Hebrew",
  message: "קוד {brand} הוא {code}. תקף למשך {time}.",
  call: {
    greeting: "שלום. הקוד שלך עבור {brand} הוא:",
    again: "שוב:",
    validity: "הקוד תקף למשך {time}.",
  },
  time: {
    one: "דקה אחת",
    two: "שתי דקות",
    other: "{minutes} דקות",
  },
};
