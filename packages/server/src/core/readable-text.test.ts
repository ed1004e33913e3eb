// Which texts count as readable, over every character of Unicode.
import { expect, it } from "vitest";
import { readable, readableLines } from "./readable-text.ts";

const characters = Array.from({ length: 0x110000 }, (_, code) => code);
const isRefused = (code: number) => !readable.test(`a${String.fromCodePoint(code)}b`);

it("A text that turns its own direction, hides characters or breaks its line is refused; one with joiners is not", () => {
  const refused = characters.filter(isRefused).map((code) => String.fromCodePoint(code));
  expect(refused.filter((it) => /\p{Cc}/u.test(it))).toHaveLength(65);
  expect(refused).toEqual(expect.arrayContaining([..."\u202a\u202e\u2066\u2069\u200e\u200b\u2028\ufeff"]));
  expect(refused.filter((it) => /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\u200c\u200d]/u.test(it))).toEqual([]);
  expect(
    characters.filter((code) => /\p{Bidi_Control}/u.test(String.fromCodePoint(code))).every(isRefused),
  ).toBe(true);
});

it("Several lines are readable where lines are allowed, and nothing else changes", () => {
  expect([readable.test("a\nb"), readableLines.test("a\r\nb"), readableLines.test("a\u202eb")]).toEqual([
    false,
    true,
    false,
  ]);
});
