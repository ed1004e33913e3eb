import { expect, test } from "vitest";
import { english } from "./language.ts";
import { reworded } from "./texts.ts";

test("a page's own words take the place of the widget's, form by form", () => {
  const { strings, language } = reworded(english, { verified: "Done", send: { sms: "Go" } });
  expect(language).toBe("en");
  const { send } = english.strings;
  expect(strings).toEqual({ ...english.strings, verified: "Done", send: { ...send, sms: "Go" } });
  expect(reworded(english, {})).toEqual(english);
});
