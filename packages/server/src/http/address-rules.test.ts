// Rules about addresses: the most specific one decides.
import { describe, expect, it } from "vitest";
import type { AccessRule } from "../core/access-rules.ts";
import { prepareAddressRules } from "./address-rules.ts";

const rule = (effect: AccessRule["effect"], value: string): AccessRule => ({
  effect,
  value,
  note: "",
  createdAt: 0,
});

describe("An address", () => {
  const rules = prepareAddressRules([
    rule("block", "203.0.113.0/24"),
    rule("allow", "203.0.113.7"),
    rule("block", "2001:db8::/32"),
    rule("allow", "2001:db8:1::/48"),
    rule("block", "+4474*"),
  ]);

  it.each([
    ["203.0.113.8", "block"],
    ["::ffff:203.0.113.8", "block"],
    ["203.0.113.7", "allow"],
    ["203.0.114.1", null],
    ["2001:db8:2::1", "block"],
    ["2001:db8:1::1", "allow"],
    ["", null],
  ])("%s is decided by the most specific rule: %s", (address, effect) => {
    expect(rules(address)).toBe(effect);
  });
});
