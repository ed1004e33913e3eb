// What messages say in Japanese.
import type { Texts } from "../texts.ts";

/** The texts in Japanese. */
export const japanese: Texts = {
  name: "Japanese",
  message: "{brand}の認証コード：{code}。{time}有効です。",
  call: {
    greeting: "こちらは{brand}です。認証コードをお伝えします。",
    again: "繰り返します。",
    validity: "認証コードは{time}有効です。",
  },
  time: {
    other: "{minutes}分間",
  },
};
