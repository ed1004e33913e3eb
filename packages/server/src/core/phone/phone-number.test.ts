// What people write as a phone number, and what is made of it.
import { describe, expect, it } from "vitest";
import { fictionOf } from "./fictional.ts";
import { parsePhone } from "./phone-number.ts";

const read = (written: string, country?: string) => parsePhone(written, { country, fictional: false });

describe("A phone number", () => {
  it.each([
    ["+44 7400 123456", "+447400123456"],
    ["+44 (0)7400 123456", "+447400123456"],
    ["0044 7400-123456", "+447400123456"],
    ["447400123456", "+447400123456"],
    [" 447400123456", "+447400123456"],
    ["+1 (415) 555-2671", "+14155552671"],
    ["٠٠٤٤٧٤٠٠١٢٣٤٥٦", "+447400123456"],
    ["+۴۴۷۴۰۰۱۲۳۴۵۶", "+447400123456"],
    ["+४४७४००१२३४५६", "+447400123456"],
    ["＋４４７４００１２３４５６", "+447400123456"],
    ["\u202a+44 7400 123456\u202c", "+447400123456"],
  ])("%j is read as %s", (written, e164) => {
    expect(read(written)).toMatchObject({ phone: { e164 } });
  });

  it("is read nationally when its country is named", () => {
    expect(read("07400 123456", "gb")).toMatchObject({ phone: { e164: "+447400123456", country: "GB" } });
  });

  it.each([
    ["", "not_a_number"],
    ["hello", "not_a_number"],
    ["+", "not_a_number"],
    ["😀😀😀😀😀😀😀", "not_a_number"],
    ["+44 7400 123456 ext 5", "extension"],
    ["+44 7400 123456;ext=5", "extension"],
    ["+44 909 8790000", "premium_rate"],
    ["+1 900 555 1234", "premium_rate"],
    ["+800 1234 5678", "not_personal"],
    ["+999 123456", "unknown_country_code"],
    ["+44 7400 1234567890123", "too_long"],
    ["+44 1", "too_short"],
    ["+44 7700 900123", "unallocated"],
  ])("%j is refused as %s", (written, fault) => {
    expect(read(written)).toEqual({ fault });
  });

  it("of a country that does not exist is refused", () => {
    expect(read("07400 123456", "ZZ")).toEqual({ fault: "unknown_country_code" });
  });

  it("tells a landline from a mobile", () => {
    expect([read("+39 06 1234 5678"), read("+33 6 12 34 56 78")]).toMatchObject([
      { phone: { type: "LANDLINE" } },
      { phone: { type: "MOBILE" } },
    ]);
  });
});

describe("A fictional number", () => {
  it.each(["+447700900123", "+12025550123"])("%s is a mobile one in a test app", (written) => {
    expect(parsePhone(written, { fictional: true })).toMatchObject({ phone: { type: "MOBILE" } });
  });

  it.each([
    ["+447700900985", { kind: "fixed-code", code: "424242" }],
    ["+12025550185", { kind: "fixed-code", code: "424242" }],
    ["+447700900990", { kind: "scenario", scenario: "wrong-code" }],
    ["+447700900991", { kind: "scenario", scenario: "expired-code" }],
    ["+447700900992", { kind: "rate-limited" }],
    ["+447700900993", { kind: "blocked-country" }],
    ["+447700900994", { kind: "send-failure" }],
    ["+12025550195", { kind: "voice-only" }],
    ["+447700900190", { kind: "plain" }],
    ["+447400123456", undefined],
  ])("%s does what the table says", (phone, fiction) => {
    expect(fictionOf(phone)).toEqual(fiction);
  });
});
