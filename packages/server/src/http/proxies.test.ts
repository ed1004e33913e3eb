// Where a request came from: which X-Forwarded-For is believed, in every way that proxies write addresses.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseProxies, provenAddress, visitorAddress } from "./proxies.ts";

const address = (trust: string | undefined, peer: string, forwardedFor?: string) =>
  visitorAddress(parseProxies(trust), { peer, forwardedFor });

describe("The visitor's address", () => {
  it.each([
    ["without a trusted proxy is the socket's", undefined, "10.0.0.1", "203.0.113.7", "10.0.0.1"],
    ["behind one proxy is the last in the list", "1", "10.0.0.1", "6.6.6.6, 203.0.113.7", "203.0.113.7"],
    [
      "behind two proxies is the last but one",
      "2",
      "10.0.0.1",
      "6.6.6.6, 203.0.113.7, 10.0.0.2",
      "203.0.113.7",
    ],
    ["with fewer entries than proxies is the first", "3", "10.0.0.1", "203.0.113.7", "203.0.113.7"],
    [
      "is the last that no trusted address wrote",
      "10.0.0.0/8",
      "10.0.0.1",
      "6.6.6.6, 203.0.113.7, 10.9.9.9",
      "203.0.113.7",
    ],
    ["is the socket's when that is not a trusted one", "10.0.0.0/8", "192.0.2.1", "203.0.113.7", "192.0.2.1"],
    ["is the proxy's when it wrote no address", "1", "10.0.0.1", "unknown", "10.0.0.1"],
    [
      "is the proxy's when it wrote a hidden one",
      "10.0.0.0/8",
      "10.0.0.1",
      "203.0.113.7, _hidden",
      "10.0.0.1",
    ],
    ["is the proxy's when the list is empty", "1", "10.0.0.1", "", "10.0.0.1"],
    [
      "of an IPv4 visitor on an IPv6 socket is the IPv4 one",
      undefined,
      "::ffff:203.0.113.7",
      undefined,
      "203.0.113.7",
    ],
    ["of a socket that has closed is empty", "1", "", undefined, ""],
  ])("%s", (_what, trust, peer, forwardedFor, expected) => {
    expect(address(trust, peer, forwardedFor)).toBe(expected);
  });

  it("is the same however a proxy writes it: with a port, brackets, quotes, a zone, capitals, leading zeros", () => {
    const port = fc.option(fc.integer({ min: 0, max: 65_535 }));
    const spaces = fc.constantFrom("", " ", "  ");
    const write = (bare: string, bracketed: string, it: number | null) =>
      it === null ? bare : `${bracketed}:${it}`;
    fc.assert(
      fc.property(fc.ipV4(), port, spaces, (ip, it, space) => {
        expect(address("1", "10.0.0.1", `x, ${space}${write(ip, ip, it)}${space}`)).toBe(ip);
      }),
    );
    fc.assert(
      fc.property(fc.ipV6(), port, fc.boolean(), fc.constantFrom("", "%eth0"), (ip, it, upper, zone) => {
        const plain = address("1", "10.0.0.1", ip);
        const text = write(ip + zone, `[${ip}${zone}]`, it);
        expect(plain).not.toBe("10.0.0.1");
        expect(address("1", "10.0.0.1", upper ? text.toUpperCase().replace("%ETH0", "%eth0") : text)).toBe(
          plain,
        );
        expect(address("1", "10.0.0.1", `"[${ip}]"`)).toBe(plain);
        expect(address(undefined, ip)).toBe(plain);
      }),
    );
  });
});

describe("An address that grants access", () => {
  const proven = (trust: string | undefined, peer: string, forwardedFor?: string) =>
    provenAddress(parseProxies(trust), { peer, forwardedFor });

  it.each([
    ["is the socket's of a request that nobody forwarded", undefined, "192.0.2.1", undefined, "192.0.2.1"],
    [
      "is the forwarded one behind a proxy that is trusted by address",
      "10.0.0.1",
      "10.0.0.1",
      "192.0.2.1",
      "192.0.2.1",
    ],
    ["is unknown behind a proxy that is only counted", "1", "10.0.0.1", "192.0.2.1", undefined],
    ["is unknown behind a proxy that is not configured", undefined, "10.0.0.1", "192.0.2.1", undefined],
    [
      "is unknown when another than the trusted proxy forwards",
      "10.0.0.1",
      "10.0.0.2",
      "192.0.2.1",
      undefined,
    ],
  ])("%s", (_what, trust, peer, forwardedFor, expected) => {
    expect(proven(trust, peer, forwardedFor)).toBe(expected);
  });
});

describe("TRUST_PROXY", () => {
  it.each(["0", "false", " ", undefined])("%j trusts nobody", (written) => {
    expect(parseProxies(written)).toEqual({ kind: "none" });
  });

  it.each([
    ["true", '"true" is not an address'],
    ["yes", '"yes" is not an address'],
    ["loopback", '"loopback" is not an address'],
    ["localhost", '"localhost" is not an address'],
    ["nginx:80", '"nginx:80" is not an address'],
    ["-1", '"-1" is not an address'],
    ["1.5", '"1.5" is not an address'],
    ["10.0.0.1,,10.0.0.2", '"" is not an address'],
    ["10.0.0.0/33", '"10.0.0.0/33" is neither an address nor a CIDR range'],
    ["99", "99 is more than 10 proxies"],
    ["0.0.0.0/0", '"0.0.0.0/0" trusts every address'],
    ["10.0.0.1, ::/0", '"::/0" trusts every address'],
  ])("%s is refused, and the error names what is wrong", (written, message) => {
    expect(() => parseProxies(written)).toThrow(message);
  });
});
