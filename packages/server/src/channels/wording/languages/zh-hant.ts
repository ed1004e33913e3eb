// What messages say in Chinese (Traditional).
import type { Texts } from "../texts.ts";

/** The texts in Chinese (Traditional). */
export const traditionalChinese: Texts = {
  name: "Chinese (Traditional)",
  message: "【{brand}】驗證碼：{code}，{time}內有效。",
  call: {
    greeting: "您好。您的{brand}驗證碼是：",
    again: "再說一次：",
    validity: "驗證碼在{time}內有效。",
  },
  time: {
    other: "{minutes}分鐘",
  },
};
