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

describe("One phone", () => {
  it.each([
    [
      "+5491123456789",
      "AR",
      "11 2345-6789 | +54 11 2345-6789 | 011 15-2345-6789 | 15 11 2345 6789 | 9 11 2345-6789 | 5491123456789 | +54 9 011 15 2345 6789",
    ],
    [
      "+5493514123456",
      "AR",
      "351 412 3456 | 0351 15 412-3456 | +54 351 15 4123456 | +54 9 351 15 412 3456 | 54 351 4123456",
    ],
    [
      "+525512345678",
      "MX",
      "55 1234 5678 | +52 1 55 1234 5678 | 01 55 1234 5678 | 044 55 1234 5678 | 045 55 1234 5678 | 5215512345678 | +52 1 044 55 1234 5678",
    ],
    [
      "+491725555555",
      "DE",
      "491725555555 | 0172 5555555 | +49 (0)172 5555555 | 00491725555555 | +49491725555555 | 1725555555 | 049 172 5555555",
    ],
    [
      "+447400123456",
      "GB",
      "447400123456 | +44 +44 7400 123456 | +44 07400 123456 | 0044 (0) 7400 123456 | +0044 7400 123456 | +07400123456",
    ],
    [
      "+5511961234567",
      "BR",
      "0 15 11 96123-4567 | 0XX11 96123-4567 | (0xx11) 96123-4567 | +55 (0)11 96123-4567 | 5511961234567 | +55 11 6123-4567",
    ],
    ["+84834567890", "VN", "0123 456 7890 | +84 123 456 7890 | 083 456 7890"],
    ["+2250707123456", "CI", "07 12 34 56 | +225 07 12 34 56 | 07 07 12 34 56"],
    ["+2290190011234", "BJ", "90 01 12 34 | +229 90 01 12 34 | 01 90 01 12 34"],
    [
      "+79123456789",
      "RU",
      "8 912 345-67-89 | 9123456789 | +7 8 912 345 67 89 | 79123456789 | 8 10 7 912 345 67 89",
    ],
    ["+77012345678", "RU", "8 701 234 5678 | +7 701 234 5678"],
    ["+447781123456", "GB", "07781 123456 | +44 7781 123456"],
    ["+393123456789", "IT", "312 345 6789 | 393123456789 | +39 39 312 345 6789"],
    ["+390612345678", "IT", "06 1234 5678 | +39 06 1234 5678 | 00 39 06 1234 5678"],
    ["+36201234567", "HU", "06 20 123 4567 | +36 06 20 123 4567"],
    ["+14155552671", "US", "(415) 555-2671 | 1 415 555 2671 | +1 1 415 555 2671 | 011 1 415 555 2671"],
    ["+870773111632", "", "+870 773 111 632 | 870773111632 | 00870773111632"],
  ])("has the identity %s, however it is written in %s", (e164, country, spellings) => {
    for (const written of spellings.split(" | "))
      expect(read(written, country || undefined), written).toMatchObject({ phone: { e164 } });
  });

  it.each([
    [" 15122345678", "DE", "+15122345678"],
    ["( 1) 512 234 5678", "DE", "+15122345678"],
    ["447400123456", "US", "+447400123456"],
    ["0044 7400 123456", "US", "+447400123456"],
    ["13123456789", "CN", "+8613123456789"],
  ])("%j with the country %s is %s", (written, country, e164) => {
    expect(read(written, country)).toMatchObject({ phone: { e164 } });
  });

  it.each([
    ["15122345678", "DE"],
    ["447400123456", "DE"],
    ["1 55 1234 5678", "MX"],
  ])("%j in %s could be two phones, so it is neither", (written, country) => {
    expect(read(written, country)).toEqual({ fault: "ambiguous" });
  });

  it.each([" 7400123456", "+7400123456", "+44 7400", "+55 11 9612-3456", "+1 555 0100 / 0101 2"])(
    "%j lacks something, and is not completed",
    (written) => {
      expect(read(written, "GB")).toHaveProperty("fault");
    },
  );
});
