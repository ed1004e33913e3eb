// The alphabet against facts of the standard, and against itself.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gsm7Septets, isGsm7 } from "./gsm7.ts";

const septets = (text: string) => [...(gsm7Septets(text) ?? [])];

describe("The GSM 7-bit alphabet", () => {
  it("has the values that the standard gives", () => {
    expect(septets("@£$¥èéùìòÇ\nØø\rÅå")).toEqual([...Array(16).keys()]);
    expect(septets("Δ_ΦΓΛΩΠΨΣΘΞ")).toEqual([...Array(11).keys()].map((it) => it + 0x10));
    expect(septets("ÆæßÉ")).toEqual([0x1c, 0x1d, 0x1e, 0x1f]);
    expect(septets("¤¡ÄÖÑÜ§¿äöñüà")).toEqual([
      0x24, 0x40, 0x5b, 0x5c, 0x5d, 0x5e, 0x5f, 0x60, 0x7b, 0x7c, 0x7d, 0x7e, 0x7f,
    ]);
  });

  it("has ASCII's digits, letters and most of its punctuation at ASCII's values", () => {
    const same = " !\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    expect(septets(same)).toEqual([...Buffer.from(same)]);
  });

  it("escapes what is only in the extension table", () => {
    expect(septets("\f^{}\\[~]|€")).toEqual(
      [0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65].flatMap((it) => [0x1b, it]),
    );
  });

  it("has 137 characters, each with septets of its own", () => {
    const every = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(isGsm7);
    expect(every).toHaveLength(137);
    expect(new Set(every.map((it) => septets(it).join(" "))).size).toBe(137);
  });

  it.each([
    ["a capital that only exists small", "È"],
    ["the small form of a capital", "ç"],
    ["a grave accent", "`"],
    ["the escape itself", "\u001b"],
    ["the placeholder of the escape", "\u{FFFF}"],
    ["a tab", "\t"],
    ["a typographic quote", "’"],
    ["Cyrillic", "код"],
    ["an emoji", "👍"],
    ["half a surrogate pair", "\ud83d"],
  ])("does not have %s", (_, text) => {
    expect([isGsm7(text), gsm7Septets(text)]).toEqual([false, undefined]);
  });

  it("spells a text as its characters one after the other", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme-ascii" }), (one, two) => {
        expect(isGsm7(one + two)).toBe(isGsm7(one) && isGsm7(two));
        if (isGsm7(one + two)) expect(septets(one + two)).toEqual([...septets(one), ...septets(two)]);
      }),
    );
    expect(septets("")).toEqual([]);
  });
});
