import metadata from "libphonenumber-js/metadata.min";
import { expect, test } from "vitest";
import { numberingOf } from "./engine.ts";
import type { Entry } from "./entry.ts";
import { plainNumbering } from "./numbering.ts";
import { validateEntry } from "./validate-entry.ts";

const numbering = numberingOf(metadata.countries);
const gb = { iso2: "GB", callingCode: "44" };
const fr = { iso2: "FR", callingCode: "33" };
const entry = (phone: string, country: Entry["country"]): Entry => ({ phone, country, countryChosen: false });
const typed = (text: string) => ({ previous: "", text, caret: text.length, deleted: null });

test("typing a calling code chooses its country", () => {
  for (const known of [numbering, numberingOf({})]) {
    const after = known.applyEdit(entry("", gb), typed("+33612345678")).entry;
    expect(after).toMatchObject({ country: fr, countryChosen: true });
  }
});

test("a national number leaves the country as it is", () => {
  expect(numbering.applyEdit(entry("", gb), typed("07400123456")).entry).toEqual(entry("07400 123456", gb));
});

test("choosing a country takes another calling code off the number", () => {
  expect(numbering.setCountry(entry("+44 7400 123456", gb), fr)).toEqual({
    phone: "7400123456",
    country: fr,
    countryChosen: true,
  });
});

test("letters are refused, and the engine meets no exit code that it could stumble over", () => {
  const samoa = { iso2: "WS", callingCode: "685" };
  expect(numbering.applyEdit(entry("", samoa), typed("02")).entry.phone).toBe("02");
  const after = numbering.applyEdit(entry("07400", gb), { ...typed("07400a"), previous: "07400" });
  expect(after).toMatchObject({ entry: { phone: "07400" }, edited: { refused: true, caret: 5 } });
});

test("before the engine is here a number stays as it is typed, and is formatted when it comes", () => {
  const { entry: early, edited } = plainNumbering.applyEdit(entry("", gb), typed("٠٧٤٠٠١٢٣٤٥٦"));
  expect(edited).toEqual({ text: "٠٧٤٠٠١٢٣٤٥٦", caret: 11 });
  expect(numbering.reformat(early).phone).toBe("07400 123456");
  expect(numbering.reformat(entry("+33612345678", gb))).toMatchObject({ country: fr });
});

test("a number is shown grouped; a masked one, or one of an unknown plan, as far as it goes", () => {
  expect(numbering.format("+447400123456")).toBe("+44 7400 123456");
  expect(numberingOf({}).format("+447400123456")).toBe("+44 7400123456");
  expect(numbering.format("+44••••••••56")).toBe("+44••••••••56");
  expect(plainNumbering.format("+447400123456")).toBe("+447400123456");
});

test("a number needs digits, and a country unless it is international", () => {
  expect(validateEntry(entry("+", gb))).toBe("number");
  expect(validateEntry(entry("07400", null))).toBe("country");
  expect(validateEntry(entry(" (+44) 7400", null))).toBeNull();
  expect(validateEntry(entry("＋٤٤ ٧٤٠٠", null))).toBeNull();
  expect(validateEntry(entry("0044 7400", null))).toBeNull();
  expect(validateEntry(entry("07400", gb))).toBeNull();
});
