import { expect, test } from "vitest";
import { moveActiveOption } from "./active-option.ts";
import { placeList } from "./placement.ts";
import { appendTypedKey } from "./type-ahead.ts";

test.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 19, 0],
  ["ArrowUp", 0, 19],
  ["PageDown", 0, 8],
  ["PageDown", 15, 19],
  ["PageUp", 3, 0],
  ["Home", 7, 0],
  ["End", 7, 19],
])("%s leads from option %i to %i of 20", (key, active, next) => {
  expect(moveActiveOption(key, { active, count: 20 })).toBe(next);
});

test("letters are left to the search field", () => {
  expect(moveActiveOption("a", { active: 0, count: 20 })).toBeNull();
});

test.each([
  ["letters", "uni", "t", "unit"],
  ["a letter of two code units", "", "𝟒", "𝟒"],
  ["a space", "united", " ", "united "],
  ["Backspace", "un", "Backspace", "u"],
  ["Tab", "un", "Tab", null],
  ["Enter", "un", "Enter", null],
  ["a dead key", "un", "Dead", null],
])("%s typed before the picker is here count as in its search field", (_, text, key, after) => {
  expect(appendTypedKey(text, { key, ctrlKey: false, metaKey: false, altKey: false })).toBe(after);
});

test("a shortcut typed before the picker is here stays the browser's", () => {
  expect(appendTypedKey("", { key: "r", ctrlKey: true, metaKey: false, altKey: false })).toBeNull();
});

const field = { left: 100, top: 100, width: 374, height: 52 };

test("the list opens below its field where there is room, else above it", () => {
  const screen = { left: 0, top: 0, width: 1024, height: 768 };
  expect(placeList(field, screen)).toEqual({ left: 100, top: 158, width: 374, height: 384 });
  const low = placeList({ ...field, top: 600 }, screen);
  expect(low.top + low.height).toBe(594);
});

test("on a small screen it takes what is visible of it, also above a keyboard", () => {
  const screen = { left: 0, top: 0, width: 320, height: 300 };
  expect(placeList(field, screen)).toEqual({ left: 8, top: 8, width: 304, height: 284 });
});
