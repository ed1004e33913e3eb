// The words of one widget: the language's, with the page's own in their place as soon as they can be put there.
import { afterEach, expect, it } from "vitest";
import { fieldStrings } from "./field-strings.ts";
import { applyTexts } from "./texts.ts";
import { WidgetLanguage } from "./widget-language.ts";

const { applyTexts: none } = WidgetLanguage;
afterEach(() => {
  WidgetLanguage.applyTexts = none;
});

it("A page's words are said once what applies them has arrived, also if they were asked for before", () => {
  const language = new WidgetLanguage({ loadWording: () => Promise.reject(new Error()), onChange: () => {} });
  const texts = { phoneLabel: "Your phone" };
  const label = () => language.wording(fieldStrings, texts).strings.phoneLabel;
  const before = label();
  WidgetLanguage.applyTexts = applyTexts;
  expect([before, label()]).toEqual([fieldStrings.phoneLabel, "Your phone"]);
});
