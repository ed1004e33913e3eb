// What messages say in Cantonese.
import type { Texts } from "../texts.ts";

/** The texts in Cantonese. */
export const cantonese: Texts = {
  name: "Cantonese",
  message: "【{brand}】驗證碼：{code}，{time}內有效。",
  call: {
    greeting: "你好。你嘅{brand}驗證碼係：",
    again: "再講一次：",
    validity: "驗證碼喺{time}內有效。",
  },
  time: {
    other: "{minutes}分鐘",
  },
};
