import { expect, test } from "vitest";
import { languages as spoken } from "../../../widget/src/strings/languages.ts";
import { languages } from "./languages.ts";
import { readLook } from "./look.ts";

const look = (query: string) => readLook(new URLSearchParams(query));

test("the gallery offers every language of the widget, and no other", () => {
  expect(languages).toEqual(["en", ...Object.keys(spoken)].sort());
});

test("without parameters it is English, in both themes, as wide as there is room, all of it", () => {
  expect(look("")).toEqual({
    language: "en",
    themes: ["light", "dark"],
    widths: ["full"],
    chapter: null,
    open: null,
  });
});

test("every parameter is heeded, together with all others", () => {
  expect(look("lang=ar&theme=dark&width=both&step=picker&open=picker-open")).toEqual({
    language: "ar",
    themes: ["dark"],
    widths: ["full", "320"],
    chapter: "picker",
    open: "picker-open",
  });
});

test("what makes no sense is as if it had not been said", () => {
  expect(look("lang=tlh&theme=constructor&width=-1")).toEqual(look(""));
});
