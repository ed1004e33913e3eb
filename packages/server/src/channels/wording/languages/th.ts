// What messages say in Thai.
import type { Texts } from "../texts.ts";

/** The texts in Thai. */
export const thai: Texts = {
  name: "Thai",
  message: "รหัส {brand} คือ {code} ใช้ได้ภายใน {time}",
  call: {
    greeting: "สวัสดี รหัส {brand} ของคุณคือ",
    again: "ขอทวนอีกครั้ง",
    validity: "รหัสนี้ใช้ได้ภายใน {time}",
  },
  time: {
    other: "{minutes} นาที",
  },
};
