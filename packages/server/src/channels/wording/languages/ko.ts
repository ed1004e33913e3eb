// What messages say in Korean.
import type { Texts } from "../texts.ts";

/** The texts in Korean. */
export const korean: Texts = {
  name: "Korean",
  message: "[{brand}] 인증번호: {code}. {time} 유효합니다.",
  call: {
    greeting: "안녕하세요. {brand} 인증번호를 알려 드립니다.",
    again: "다시 알려 드립니다.",
    validity: "인증번호는 {time} 유효합니다.",
  },
  time: {
    other: "{minutes}분간",
  },
};
