// What messages say in Armenian.
import type { Texts } from "../texts.ts";

/** The texts in Armenian. */
export const armenian: Texts = {
  name: "Armenian",
  message: "{brand} կոդը՝ {code}։ Գործում է {time}։",
  call: {
    greeting: "Բարև ձեզ։ Ձեր {brand} կոդն է՝",
    again: "Կրկնում եմ՝",
    validity: "Կոդը գործում է {time}։",
  },
  time: {
    one: "{minutes} րոպե",
    other: "{minutes} րոպե",
  },
};
