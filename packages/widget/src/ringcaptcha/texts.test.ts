import { expect, test } from "vitest";
import { english } from "../strings/english.fixture.ts";
import { applyTexts } from "../strings/texts.ts";
import { readTexts } from "./texts.ts";

test("ids count with and without their prefix, in a whole file and alone", () => {
  const expected = { verified: "Done", send: { sms: "Go" } };
  const messages = { "check.success": "Done", "widget.code.submit.sms": "Go" };
  expect(readTexts(messages)).toEqual(expected);
  expect(readTexts({ direction: "ltr", messages })).toEqual(expected);
});

test("the more special of two texts for the same thing wins", () => {
  const messages = { "check.error.invalid_pin_code": "Wrong PIN", "error.invalid_pin_code": "Wrong" };
  expect(readTexts(messages)).toEqual({ codeWrong: "Wrong PIN" });
});

test("a title that stood before the number has it at its end", () => {
  expect(readTexts({ "check.title.sms": "Texting to:", "check.title.voice": "Calling:" })).toEqual({
    codeSentTo: { sms: "Texting to: {phone}", voice: "Calling: {phone}" },
  });
});

test("what corresponds to nothing, or is no text, changes nothing", () => {
  for (const file of [undefined, null, 4, "text", [], { "check.help": "Help" }, { "code.title": 4 }])
    expect(readTexts(file)).toEqual({});
});

test("every text lands in a sentence that the widget has, whatever the number", () => {
  const strings = applyTexts(english.strings, readTexts({ "check.summary": "Enter it" }));
  expect(Object.keys(strings)).toEqual(Object.keys(english.strings));
  expect(new Set(Object.values(strings.codeLabel))).toEqual(new Set(["Enter it"]));
});
