// What messages say in Tamil.
import type { Texts } from "../texts.ts";

/** The texts in Tamil. */
export const tamil: Texts = {
  name: "Tamil",
  message: "{brand} குறியீடு: {code}. {time} செல்லுபடியாகும்.",
  call: {
    greeting: "வணக்கம். உங்கள் {brand} குறியீடு:",
    again: "மீண்டும்:",
    validity: "இந்தக் குறியீடு {time} செல்லுபடியாகும்.",
  },
  time: {
    one: "{minutes} நிமிடத்திற்குச்",
    other: "{minutes} நிமிடங்களுக்குச்",
  },
};
