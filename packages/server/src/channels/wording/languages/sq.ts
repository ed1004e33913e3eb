// What messages say in Albanian.
import type { Texts } from "../texts.ts";

/** The texts in Albanian. */
export const albanian: Texts = {
  name: "Albanian",
  message: "Kodi {brand}: {code}. Skadon pas {time}.",
  call: {
    greeting: "Përshëndetje. Kodi juaj {brand} është:",
    again: "Po e përsëris:",
    validity: "Kodi skadon pas {time}.",
  },
  time: {
    one: "{minutes} minute",
    other: "{minutes} minutash",
  },
};
