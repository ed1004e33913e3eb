// What messages say in Chinese (Simplified).
import type { Texts } from "../texts.ts";

/** The texts in Chinese (Simplified). */
export const simplifiedChinese: Texts = {
  name: "Chinese (Simplified)",
  message: "【{brand}】验证码：{code}，{time}内有效。",
  call: {
    greeting: "您好。您的{brand}验证码是：",
    again: "重复一遍：",
    validity: "验证码在{time}内有效。",
  },
  time: {
    other: "{minutes}分钟",
  },
};
