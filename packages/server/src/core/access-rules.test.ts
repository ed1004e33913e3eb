// Block and allow lists: the most specific rule decides, and numbers without a rule are free.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccessRule, isPhoneBlocked, preparePhoneRules } from "./access-rules.ts";

const rule = (effect: AccessRule["effect"], value: string): AccessRule => ({
  effect,
  value,
  note: "",
  createdAt: 0,
});
const isBlocked = (phone: string, ...rules: AccessRule[]) => isPhoneBlocked(preparePhoneRules(rules), phone);

describe("A number", () => {
  it("without a rule is free", () => {
    expect(isBlocked("+447400123456", rule("block", "+447400123457"), rule("block", "203.0.113.0/24"))).toBe(
      false,
    );
  });

  it("is blocked by its own rule, and by a rule for any prefix of it", () => {
    const phone = "+447400123456";
    for (let length = 2; length <= phone.length; length += 1)
      expect(isBlocked(phone, rule("block", `${phone.slice(0, length)}*`))).toBe(true);
    expect(isBlocked(phone, rule("block", phone))).toBe(true);
  });

  it("is decided by the most specific of several rules, in whatever order they were made", () => {
    const phone = "+447400123456";
    const lengths = fc.uniqueArray(fc.integer({ min: 2, max: phone.length }), { minLength: 1 });
    fc.assert(
      fc.property(lengths, fc.infiniteStream(fc.boolean()), (all, blocks) => {
        const rules = all.map((length) => ({
          length,
          effect: blocks.next().value ? ("block" as const) : ("allow" as const),
        }));
        const longest = rules.toSorted((a, b) => b.length - a.length)[0];
        const made = rules.map(({ length, effect }) => rule(effect, `${phone.slice(0, length)}*`));
        expect(isBlocked(phone, ...made)).toBe(longest?.effect === "block");
      }),
    );
  });
});
