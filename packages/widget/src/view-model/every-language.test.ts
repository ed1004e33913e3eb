// What people read and hear is put together as their language does it, whichever it is.
import { expect, test } from "vitest";
import type { Wording } from "../strings/wording.ts";
import { wordings } from "../strings/wordings.fixture.ts";
import { describeChange } from "./announcement.ts";
import { createView } from "./create-view.ts";
import { codeStep, endedStep, error, phoneStep, widgetState } from "./widget-state.fixture.ts";

const wide = "[\\u3000-\\u303f\\uff00-\\uffef]";
const spaceAfterWideMark = new RegExp(`${wide} `);
const noSpaceAfterMark = /[.!?।։۔።។။][^\s.!?।։۔።។။]/u;

const wrongCode = { ...codeStep, error: error("wrong_code"), guessesLeft: 4 };
const waiting = { ...phoneStep, error: error("resend_too_soon"), retryIn: 42 };
const steps = [phoneStep, waiting, codeStep, { ...codeStep, retryIn: 10 }, wrongCode, endedStep];

/** All that one language says of these steps: remarks, buttons, and what is announced at each. */
const said = (wording: Wording): readonly string[] => {
  const views = steps.map((step) => createView({ ...widgetState(step), wording }));
  const shown = views.flatMap((view) => [
    view.note?.text ?? "",
    "again" in view ? view.again.label : "",
    "label" in view ? String(view.label) : "",
  ]);
  const heard = views.flatMap((view, index) => [
    describeChange(null, view, wording),
    describeChange(views[index - 1] ?? null, view, wording),
  ]);
  return [...shown, ...heard].filter((text) => text !== "");
};

const each = wordings.map((wording) => [wording.language, wording] as const);

test.each(each)("%s has a space after each sentence, but none after a full-width mark", (_tag, wording) => {
  for (const text of said(wording)) {
    expect(text).not.toMatch(spaceAfterWideMark);
    expect(text).not.toMatch(noSpaceAfterMark);
  }
});

test.each(each)("%s ends what is announced with its own full stop, if it has one", (language, wording) => {
  const stops = new Set(said(wording).flatMap((text) => text.match(/[.。।։۔።។။]/gu) ?? []));
  expect(stops.size, [...stops].join(" ")).toBe(language === "th" ? 0 : 1);
});

test.each(each)(
  "%s counts in its readers' digits, and gives phone numbers in those of the keypad",
  (language, wording) => {
    const digits = new Intl.NumberFormat(language, { useGrouping: false });
    const all = said(wording).join("\n");
    expect(all).toContain(`${digits.format(0)}:${digits.format(42)}`);
    expect(all).toContain("+447700900123");
    const counts = all.replaceAll("+447700900123", "").match(/\p{Nd}/gu) ?? [];
    const readers = new Set(digits.format(1234567890));
    expect(counts.filter((digit) => !readers.has(digit))).toEqual([]);
  },
);

test("Persian, Bengali, Marathi and Nepali have digits of their own", () => {
  const digits = (tag: string) =>
    wordings
      .filter(({ language }) => language === tag)
      .map(
        (it) =>
          said(it)
            .join()
            .match(/\p{Nd}:\p{Nd}{2}/u)?.[0],
      );
  expect(["fa", "bn", "mr", "ne", "ar"].flatMap(digits)).toEqual(["۰:۴۲", "০:৪২", "०:४२", "०:४२", "0:42"]);
});
