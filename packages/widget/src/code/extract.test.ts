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

test.each([
  ["Shop 24/7: 482.913", "482913"],
  ["482913 is your code. It costs 1299.50 at most.", "482913"],
  ["Order 123456: your code is 482913", "482913"],
  ["482913 is your Shop code for order 123456", "482913"],
  ["30.11.26 12:30:45 Ihr Code: 48 29 13", "482913"],
  ["2026-11-30 11:22 código 482-913", "482913"],
  ["1.234,56 EUR, Code 482913", "482913"],
  ["$123,456: code 482913", "482913"],
  ["Code 482913 10 min", "482913"],
  ["Call +44 7400 123456 or enter 482913", "482913"],
  ["Your code is: 4 8 2 9 1 3 (valid 10 min)", "482913"],
  ["Заказ 118833. Код подтверждения: 482913", "482913"],
  ["订单118833，验证码482913", "482913"],
  ["注文番号118833 認証コード482913", "482913"],
  ["طلب 118833 رمز التحقق 482913", "482913"],
  ["주문번호 118833 인증번호 482913", "482913"],
])("of %j the code is %j", (text, code) => {
  expect(extractCode(text, 6)).toBe(code);
});

test.each([
  ["© 2026 Shop: 4829", "4829"],
  ["Your code 2026", "2026"],
  ["4829 ist Ihr Code, 24.12.2026", "4829"],
])("of %j the code of four digits is %j", (text, code) => {
  expect(extractCode(text, 4)).toBe(code);
});

test("a code is found beside days, times, prices, fractions and order numbers", () => {
  const two = fc.integer({ min: 10, max: 31 });
  const beside = fc.oneof(
    fc.tuple(two, two).map(([a, b]) => `${a}.${b % 12}.2026`),
    fc.tuple(two, two).map(([a, b]) => `${a}.${b}.26`),
    fc.tuple(two, two).map(([a, b]) => `2026-${b}-${a}`),
    fc.tuple(two, two, two).map((it) => it.join(":")),
    fc.tuple(two, two, two).map(([a, b, c]) => `${a}${b},${c}`),
    fc.tuple(two, two, two).map(([a, b, c]) => `${a}${b}.${c}`),
    fc.tuple(two, two).map(([a, b]) => `$${a},${b}0.99`),
    fc.tuple(two, two).map(([a, b]) => `${a}/${b}`),
    fc.integer({ min: 10_000_000 }).map((order) => `#${order}`),
    fc.constantFrom("24/7", "+44 7400 123456", "10 min", "100%"),
  );
  const written = fc.constantFrom("", " ", "-", ".", "\u00a0");
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{6}$/),
      written,
      fc.tuple(beside, beside),
      (code, gap, [before, after]) => {
        const divided = code.slice(0, 3) + gap + code.slice(3);
        for (const text of [
          `Shop ${before}: ${divided}`,
          `Shop ${before}, code ${divided}. Valid until ${after}`,
          `${divided} is your code (${after})`,
        ])
          expect(extractCode(text, 6), text).toBe(code);
      },
    ),
    { numRuns: 500, seed: 8 },
  );
});
