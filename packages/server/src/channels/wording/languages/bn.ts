// What messages say in Bengali.
import type { Texts } from "../texts.ts";

/** The texts in Bengali. */
export const bengali: Texts = {
  name: "Bengali",
  message: "{brand} কোড: {code}, মেয়াদ {time}।",
  call: {
    greeting: "হ্যালো। আপনার {brand} কোড হলো:",
    again: "আবার বলছি:",
    validity: "কোডটির মেয়াদ {time}।",
  },
  time: {
    one: "{minutes} মিনিট",
    other: "{minutes} মিনিট",
  },
};
