// One message, two spellings of its id.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReceiptIds } from "./receipt-ids.ts";

describe("Receipt ids", () => {
  it.each([
    ["7f00a1", "7f00a1"],
    ["7F00A1", "7f00a1"],
    ["0000012345", "12345"],
    ["12345", "0000012345"],
    ["f8a1c2d3", "4171350739"],
    ["F8A1C2D3", "004171350739"],
    ["4171350739", "f8a1c2d3"],
    ["4171350739", "F8A1C2D3"],
    ["0118Z-0122I", "0118Z-0122I"],
    ["99c1a4e8-1b7f-4f60-9d0c-000000000001", "99c1a4e8-1b7f-4f60-9d0c-000000000001"],
  ])("knows the message that was answered as %s when its receipt says %s", (answered, receipted) => {
    const ids = createReceiptIds("auto");
    const reference = ids.remember(answered);
    expect(ids.referenceOf(receipted)).toBe(reference);
  });

  it("learns the SMSC's spelling once and then knows it for messages of other processes too", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0xa0_0000n, max: 2n ** 60n }), (id) => {
        const other = createReceiptIds("auto");
        const ids = createReceiptIds("auto");
        ids.remember("f8a1c2d3");
        ids.referenceOf("4171350739");
        expect(ids.referenceOf(id.toString())).toBe(other.remember(id.toString(16)));
      }),
    );
  });

  it("takes an id that nothing is known of as it is", () => {
    expect(createReceiptIds("auto").referenceOf("4171350739")).toBe("4171350739");
  });

  it.each([
    ["same", "10", "10"],
    ["decimal", "16", "10"],
    ["hexadecimal", "10", "16"],
    ["decimal", "no-number", "no-number"],
    ["hexadecimal", "no-number", "no-number"],
  ] as const)("reads receipts as the operator says: %s, %s is %s", (form, receipted, reference) => {
    const ids = createReceiptIds(form);
    ids.remember("10");
    ids.remember("16");
    expect(ids.referenceOf(receipted)).toBe(reference);
  });

  it("forgets the oldest messages, not the newest", () => {
    const ids = createReceiptIds("auto");
    const taken = Array.from({ length: 10_001 }, (_, index) =>
      ids.remember((0xabc_0000 + index).toString(16)),
    );
    expect(ids.referenceOf(String(0xabc_0000))).not.toBe(taken[0]);
    expect(ids.referenceOf(String(0xabc_0000 + 10_000))).toBe(taken[10_000]);
  });
});
