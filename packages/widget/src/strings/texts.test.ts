import { expect, test } from "vitest";
import { strings as en } from "./languages/en.ts";
import { applyTexts } from "./texts.ts";

test("a page's own words take the place of the widget's, form by form", () => {
  const strings = applyTexts(en, { verified: "Done", send: { sms: "Go" } });
  expect(strings).toEqual({ ...en, verified: "Done", send: { ...en.send, sms: "Go" } });
  expect(applyTexts(en, {})).toEqual(en);
});
