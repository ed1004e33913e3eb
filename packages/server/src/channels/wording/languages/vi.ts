// What messages say in Vietnamese.
import type { Texts } from "../texts.ts";

/** The texts in Vietnamese. */
export const vietnamese: Texts = {
  name: "Vietnamese",
  message: "Mã {brand}: {code}. Hiệu lực trong {time}.",
  call: {
    greeting: "Xin chào. Mã {brand} của quý khách là:",
    again: "Xin nhắc lại:",
    validity: "Mã có hiệu lực trong {time}.",
  },
  time: {
    other: "{minutes} phút",
  },
};
