// What messages say in Burmese.
import type { Texts } from "../texts.ts";

/** The texts in Burmese. */
export const burmese: Texts = {
  name: "Burmese",
  message: "{brand} ကုဒ်မှာ {code} ဖြစ်သည်။ {time}အတွင်း သုံးနိုင်ပါသည်။",
  call: {
    greeting: "မင်္ဂလာပါ။ သင့် {brand} ကုဒ်မှာ",
    again: "ထပ်ပြောပါမည်။",
    validity: "ဤကုဒ်ကို {time}အတွင်း သုံးနိုင်ပါသည်။",
  },
  time: {
    other: "{minutes} မိနစ်",
  },
};
