import fc from "fast-check";
import metadata from "libphonenumber-js/metadata.min";
import { expect, test } from "vitest";
import { editNumber } from "./edit.ts";
import { withPlus } from "./exit-codes.ts";
import { createFormatter } from "./formatter.ts";
import { exitCodes, readRecords } from "./metadata.ts";
import { joinSigns, readSigns, signsOf } from "./signs.ts";

const records = readRecords(metadata.countries);
const exitOf = exitCodes(records);
const formatter = createFormatter(records);
const countries = fc.constantFrom("GB", "US", "CA", "DE", "FR", "IT", "BR", "IN", "EG", "JP", "KZ", "JE");
const digits = fc.stringMatching(/^[1-9][0-9]{0,13}$/);
const numbers = fc.oneof(
  digits,
  digits.map((it) => `+${it}`),
  digits.map((it) => `0${it}`),
);

const rules = (country: string) => ({
  exit: exitOf(country),
  format: (signs: string) => formatter(signs, country).text,
});

const signsBefore = (text: string, caret: number) =>
  readSigns(text).filter((sign) => sign.end <= caret).length;

const dialled = (text: string, country: string) => joinSigns(withPlus(readSigns(text), exitOf(country)));
const entered = (text: string, country: string) =>
  editNumber({ previous: "", text, caret: text.length, deleted: null }, rules(country));

/** A number as the field shows it, and a place in it. */
const written = fc.record({ country: countries, number: numbers, at: fc.nat() }).map((it) => {
  const { text } = entered(it.number, it.country);
  return { ...it, text, caret: it.at % (text.length + 1) };
});

test("typing a digit anywhere keeps every other digit and leaves the caret right behind the new one", () => {
  fc.assert(
    fc.property(written, fc.constantFrom(..."123456789"), ({ country, text, caret }, digit) => {
      fc.pre(!(text.startsWith("+") && caret === 0));
      const typed = text.slice(0, caret) + digit + text.slice(caret);
      fc.pre(dialled(typed, country) === signsOf(typed));
      const edit = { previous: text, text: typed, caret: caret + 1, deleted: null };
      const after = editNumber(edit, rules(country));
      expect(signsOf(after.text)).toBe(signsOf(typed));
      expect(signsBefore(after.text, after.caret)).toBe(signsBefore(text, caret) + 1);
      expect(readSigns(after.text.slice(0, after.caret)).at(-1)?.char).toBe(digit);
    }),
  );
});

test("Backspace always takes exactly one digit, also when it hits what formatting put there", () => {
  fc.assert(
    fc.property(written, ({ country, text, caret }) => {
      const before = signsBefore(text, caret);
      fc.pre(before > 0 && !(text.startsWith("+") && before === 1));
      const typed = text.slice(0, caret - 1) + text.slice(caret);
      const edit = { previous: text, text: typed, caret: caret - 1, deleted: "backward" as const };
      const after = editNumber(edit, rules(country));
      const signs = signsOf(text);
      const left = signs.slice(0, before - 1) + signs.slice(before);
      expect(signsOf(after.text)).toBe(signsOf(left));
    }),
  );
});

test("Backspace from the end empties every number", () => {
  fc.assert(
    fc.property(written, ({ country, text }) => {
      let shown = text;
      for (let presses = 0; shown !== "" && presses <= text.length; presses += 1) {
        const edit = { previous: shown, text: shown.slice(0, -1), caret: shown.length - 1 };
        shown = editNumber({ ...edit, deleted: "backward" }, rules(country)).text;
      }
      expect(shown).toBe("");
    }),
  );
});

test("Delete before a space takes the digit behind it", () => {
  const edit = { previous: "07400 123456", text: "07400123456", caret: 5, deleted: "forward" as const };
  expect(editNumber(edit, rules("GB"))).toMatchObject({ text: "07400 23456", caret: 5 });
});

test("an exit code becomes the plus when it is complete, and deleting brings none about", () => {
  expect(entered("00", "GB")).toMatchObject({ text: "+", caret: 1 });
  expect(entered("00", "US")).toMatchObject({ text: "+", caret: 1 });
  expect(entered("011", "US")).toMatchObject({ text: "+", caret: 1 });
  const edit = { previous: "100", text: "00", caret: 0, deleted: "backward" as const };
  expect(editNumber(edit, rules("GB")).text).toBe("00");
});

test("cutting brings no plus about either", () => {
  const edit = { previous: "12300", text: "00", caret: 0, deleted: null };
  expect(editNumber(edit, rules("GB")).text).toBe("00");
});

test("pasting the number that is there already, written otherwise, is not refused", () => {
  const edit = { previous: "07400 123456", text: "07400-123456", caret: 12, deleted: null };
  expect(editNumber(edit, rules("GB"))).toEqual({ text: "07400 123456", caret: 12, refused: false });
});

test("a sentence that is pasted into a number adds its number alone", () => {
  const text = "+44 call 7400 123456 before 5 pm";
  const edit = { previous: "+44", text, caret: text.length, deleted: null };
  expect(editNumber(edit, rules("GB")).text).toBe("+44 7400 123456");
});

test("a pasted number is formatted whole, with the caret at its end, however it was written", () => {
  fc.assert(
    fc.property(
      numbers,
      countries,
      fc.constantFrom(" ", "-", ".", " / ", "\u00a0"),
      (number, country, gap) => {
        const pasted = `tel ${[...number].join(gap)} `;
        const after = entered(pasted, country);
        expect(signsOf(after.text)).toBe(dialled(number, country));
        expect(after.caret).toBe(after.text.length);
      },
    ),
  );
});

test("formatting what is formatted changes nothing", () => {
  fc.assert(
    fc.property(written, ({ country, text }) => {
      expect(entered(text, country).text).toBe(text);
    }),
  );
});
