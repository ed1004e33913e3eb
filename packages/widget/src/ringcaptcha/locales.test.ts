import { expect, test } from "vitest";
import { keysOf, tagOf } from "./locales.ts";

test("RingCaptcha's own names of languages become BCP 47's, others stay", () => {
  const known = ["gr", "ua", "vn", "en_gb", "GR", "pt-br", "de", ""];
  expect(known.map(tagOf)).toEqual(["el", "uk", "vi", "en-gb", "el", "pt-br", "de", ""]);
});

test("a page's texts are looked for under the locale as it was written, then under its language", () => {
  expect(keysOf("en_GB")).toEqual(["en_GB", "en_gb", "en"]);
  expect(keysOf("gr")).toEqual(["gr", "gr", "gr"]);
});
