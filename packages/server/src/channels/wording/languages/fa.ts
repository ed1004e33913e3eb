// What messages say in Persian.
import type { Texts } from "../texts.ts";

/** The texts in Persian. */
export const persian: Texts = {
  name: "Persian",
  message: "کد {brand} شما: {code}. اعتبار: {time}.",
  call: {
    greeting: "سلام. کد {brand} شما:",
    again: "تکرار می‌کنم:",
    validity: "این کد تا {time} معتبر است.",
  },
  time: {
    one: "{minutes} دقیقه",
    other: "{minutes} دقیقه",
  },
};
