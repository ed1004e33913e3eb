import { expect, test } from "vitest";
import { strings as en } from "./languages/en.ts";
import { reworded } from "./texts.ts";

test("a page's own words take the place of the widget's, form by form", () => {
  const strings = reworded(en, { verified: "Done", send: { sms: "Go" } });
  expect(strings).toEqual({ ...en, verified: "Done", send: { ...en.send, sms: "Go" } });
  expect(reworded(en, {})).toEqual(en);
});
