// Cutting a text loses nothing and breaks no character.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitText } from "./parts.ts";

const lengths = (text: string) => splitText(text, 0, "gsm")?.map((it) => it.text.length);

describe("A text", () => {
  it.each([
    ["", [0]],
    ["x".repeat(160), [160]],
    ["x".repeat(161), [153, 8]],
    [`${"x".repeat(158)}€`, [160]],
    [`${"x".repeat(159)}€`, [153, 8]],
    [`${"x".repeat(152)}€${"x".repeat(10)}`, [152, 12]],
    ["я".repeat(70), [140]],
    ["я".repeat(71), [134, 8]],
    [`${"я".repeat(66)}😀${"я".repeat(10)}`, [132, 24]],
  ])("is cut where a message is full, never inside a character (%#)", (text, expected) => {
    expect(lengths(text)).toEqual(expected);
  });

  it("keeps every octet, in parts that are no longer than a message and are numbered", () => {
    const any = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."ab€^{ä\n"), maxLength: 1000 }),
      fc.string({ unit: fc.constantFrom(..."abя一", "😀"), maxLength: 500 }),
    );
    fc.assert(
      fc.property(any, fc.nat(255), (text, reference) => {
        const parts = splitText(text, reference, "gsm") ?? [];
        const together = Buffer.concat(parts.map((it) => it.text));
        if (parts[0]?.coding === 8) expect(together.swap16().toString("utf16le")).toBe(text);
        if (parts.length === 1) return;
        for (const [index, part] of parts.entries()) {
          expect([...part.header]).toEqual([5, 0, 3, reference, parts.length, index + 1]);
          expect(part.text.length + 6).toBeLessThanOrEqual(part.coding === 8 ? 140 : 159);
          expect(part.coding === 0 && part.text.at(-1) === 0x1b).toBe(false);
        }
      }),
    );
  });

  it("of more than 255 parts is too long", () => {
    expect([lengths("x".repeat(153 * 255))?.length, lengths("x".repeat(153 * 255 + 1))]).toEqual([
      255,
      undefined,
    ]);
  });
});

describe("To an SMSC whose default alphabet is", () => {
  const sentAs = (text: string, alphabet: "gsm" | "latin1" | "unknown") => {
    const [part] = splitText(text, 0, alphabet) ?? [];
    return [part?.coding, Buffer.from(part?.text ?? []).toString("latin1")];
  };

  it("Latin-1, a text goes as Latin-1 if a phone can show it, else as UCS-2", () => {
    expect(sentAs("Grüße @shop.example #1", "latin1")).toEqual([0, "Grüße @shop.example #1"]);
    expect(["50 €", "ça", "[1]", "код"].map((text) => sentAs(text, "latin1")[0])).toEqual([8, 8, 8, 8]);
  });

  it("unknown, only what every alphabet has alike goes as it is", () => {
    expect(sentAs("Acme: 123456 (10 min).", "unknown")).toEqual([0, "Acme: 123456 (10 min)."]);
    expect(["@shop", "a_b", "5$", "é"].map((text) => sentAs(text, "unknown")[0])).toEqual([8, 8, 8, 8]);
  });
});
