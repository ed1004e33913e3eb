import { expect, test } from "vitest";
import { toAsciiDigits } from "./digits.ts";

test.each([
  ["Arabic-Indic", "٠١٢٣٤٥٦٧٨٩"],
  ["Persian", "۰۱۲۳۴۵۶۷۸۹"],
  ["Devanagari", "०१२३४५६७८९"],
  ["Bengali", "০১২৩৪৫৬৭৮৯"],
  ["full-width", "０１２３４５６７８９"],
  ["mathematical, outside the basic plane", "𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵"],
])("%s digits become ASCII digits", (_, digits) => {
  expect(toAsciiDigits(digits)).toBe("0123456789");
});

test("a full-width plus becomes a plus, all else stays", () => {
  expect(toAsciiDigits("＋٤٤ a-é ½ 道")).toBe("+44 a-é ½ 道");
});
