// Which addresses a list holds, and which lists cannot be read.
import { describe, expect, it } from "vitest";
import { addressList } from "./address-list.ts";

describe("A list of addresses", () => {
  it.each([
    ["10.0.0.0/8", "10.255.0.1", true],
    ["10.0.0.0/8", "11.0.0.1", false],
    ["10.0.0.0/8", "::ffff:10.1.2.3", true],
    ["10.0.0.0/8", "::ffff:11.1.2.3", false],
    ["192.0.2.7", "192.0.2.7", true],
    ["192.0.2.7", "192.0.2.8", false],
    ["2001:db8::/32", "2001:db8:1::1", true],
    ["2001:db8::/32", "2001:db9::1", false],
    ["::1", "::1", true],
    ["::1", "127.0.0.1", false],
    ["10.0.0.0/8 , ::1", "::1", true],
    ["0.0.0.0/0", "203.0.113.9", true],
    ["0.0.0.0/0", "2001:db8::1", false],
    ["0.0.0.0/0", "undefined", false],
    ["::/0", "", false],
  ])("%s and %s: %s", (list, address, held) => {
    expect(addressList(list)(address)).toBe(held);
  });

  it.each([
    "",
    "10.0.0.0/33",
    "::/129",
    "10.0.0.0/-1",
    "10.0.0/8",
    "example.com",
    "10.0.0.0/8,",
    "10.0.0.0/8/8",
  ])("written as %j is refused", (list) => {
    expect(() => addressList(list)).toThrow("is neither an address nor a CIDR range");
  });
});
