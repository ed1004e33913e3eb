import fc from "fast-check";
import { expect, test } from "vitest";
import { extractCode } from "./extract.ts";

test.each([
  ["123456", "123456"],
  ["123 456", "123456"],
  ["123-456", "123456"],
  ["Your Shop code is 123456. It is valid for 10 minutes.", "123456"],
  ["Shop 24/7: code 123-456, never share it (2026)", "123456"],
  ["@shop.example #123456", "123456"],
  ["الرمز ١٢٣٤٥٦ صالح لمدة ١٠ دقائق", "123456"],
  ["12", "12"],
  ["1234567", "123456"],
  ["nothing", ""],
])("of %j the code is %j", (text, code) => {
  expect(extractCode(text, 6)).toBe(code);
});

test("a code is found in any sentence around it that has no digits beside it", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{6}$/), fc.stringMatching(/^[a-z .:]*$/), (code, words) => {
      expect(extractCode(`${words} ${code} ${words} in 5 minutes`, 6)).toBe(code);
    }),
  );
});

test("a code is found among figures of other lengths, in any script, however it is divided", () => {
  const zero = fc.constantFrom(..."0٠۰०০０");
  const figure = fc.stringMatching(/^(?:\d{1,4}|\d{9,12})$/);
  const word = fc.stringMatching(/^[a-zà-ü]{2,8}[.:,!?]?$/);
  fc.assert(
    fc.property(
      fc.record({ code: fc.stringMatching(/^\d{6,8}$/), gap: fc.constantFrom("", " ", "-", "\u00a0"), zero }),
      fc.tuple(word, word, word, word),
      fc.tuple(figure, figure),
      ({ code, gap, zero }, [a, b, c, d], [first, second]) => {
        const written = (code.slice(0, 3) + gap + code.slice(3)).replace(/\d/g, (digit) =>
          String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)),
        );
        const message = `${a} ${first} ${b} ${written} ${c} ${second} ${d}`;
        expect(extractCode(message, code.length)).toBe(code);
        expect(extractCode(`${message}\n\n@shop.example #${code}`, code.length)).toBe(code);
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});

test("of anything that a clipboard may hold there are never more digits than the code has", () => {
  for (const shape of ["1", "1 ", "1-", "- ", "a1", "٣", "𝟗", "\u00a0"]) {
    expect(extractCode(shape.repeat(10_000), 6)).toMatch(/^(?:[0-9]{6})?$/);
  }
});

test("there are never more digits than the code has", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 4, max: 8 }), (text, length) => {
      expect(extractCode(text, length)).toMatch(new RegExp(`^[0-9]{0,${length}}$`));
    }),
  );
});
