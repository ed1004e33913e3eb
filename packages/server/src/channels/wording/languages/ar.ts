// What messages say in Arabic.
import type { Texts } from "../texts.ts";

/** The texts in Arabic. */
export const arabic: Texts = {
  name: "Arabic",
  message: "رمز {brand} هو {code}. صالح لمدة {time}.",
  call: {
    greeting: "مرحبًا. رمز {brand} الخاص بك هو:",
    again: "أكرر:",
    validity: "الرمز صالح لمدة {time}.",
  },
  time: {
    one: "دقيقة واحدة",
    two: "دقيقتين",
    few: "{minutes} دقائق",
    many: "{minutes} دقيقة",
    other: "{minutes} دقيقة",
  },
};
