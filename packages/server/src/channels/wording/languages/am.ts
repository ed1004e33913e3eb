// What messages say in Amharic.
import type { Texts } from "../texts.ts";

/** The texts in Amharic. */
export const amharic: Texts = {
  name: "Amharic",
  message: "የ{brand} ኮድ {code} ነው። ለ{time} ያገለግላል።",
  call: {
    greeting: "ሰላም። የእርስዎ የ{brand} ኮድ፦",
    again: "እደግማለሁ፦",
    validity: "ኮዱ ለ{time} ያገለግላል።",
  },
  time: {
    one: "{minutes} ደቂቃ",
    other: "{minutes} ደቂቃዎች",
  },
};
