import { expect, test } from "vitest";
import { sourceOf } from "./source.ts";

test.each([
  ["https://v.example/widget/v2/bundle.min.js", "https://v.example", null],
  ["https://v.example/widget/ringcaptcha.js?v=2", "https://v.example", null],
  ["https://v.example/widget/v1/ringcaptcha.js", "https://v.example", null],
  ["https://v.example/phones/widget/ringcaptcha.js", "https://v.example/phones", null],
  ["https://v.example/widget/abcdefghij0123456789", "https://v.example", "abcdefghij0123456789"],
  ["https://v.example/bundle.js", "", null],
  ["", "", null],
])("%s tells the server, and the app if it names one", (address, baseUrl, app) => {
  expect(sourceOf(address)).toEqual({ baseUrl, app });
});
