// A requester's limit: over its address and its networks, in bounded memory, whatever others do.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networksOf, parseIpAddress } from "./ip-address.ts";
import { createRequesterLimit } from "./requester-limit.ts";

const rate = { burst: 20, refillMs: 6000 };
const hex = (value: number) => value.toString(16);

/** How many of the addresses may go on, all at the same moment. */
const admitted = (addresses: readonly string[], limit = createRequesterLimit(rate)): number =>
  addresses.filter((address) => limit.take(address, 0) === 0).length;

const many = (count: number, nameOf: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => nameOf(index));

describe("A requester", () => {
  it.each<[string, number, (index: number) => string]>([
    ["an address", 20, () => "203.0.113.7"],
    ["a /64", 20, (index) => `2001:db8:1:2::${hex(index)}`],
    ["a /56", 40, (index) => `2001:db8:1:${hex(0x1200 + (index % 256))}::1`],
    ["a /48", 80, (index) => `2001:db8:1:${hex((index * 257) % 65_536)}::1`],
    ["a /24", 160, (index) => `203.0.113.${index % 256}`],
  ])("with %s may ask %i times at once", (_network, times, nameOf) => {
    expect(admitted(many(2000, nameOf))).toBe(times);
  });

  it("is one however its address is written", () => {
    const written = [
      "203.0.113.7",
      "::ffff:203.0.113.7",
      "::FFFF:cb00:7107",
      "0:0:0:0:0:ffff:203.0.113.7",
      "[::ffff:cb00:7107]:443",
    ];
    const limit = createRequesterLimit(rate);
    expect(
      admitted(
        many(100, (index) => parseIpAddress(written[index % written.length] ?? "") ?? "?"),
        limit,
      ),
    ).toBe(20);
  });

  it("is not refused for what others do in other networks", () => {
    const limit = createRequesterLimit(rate);
    admitted(
      many(1000, () => "203.0.113.7"),
      limit,
    );
    expect(
      admitted(
        many(30, () => "198.51.100.7"),
        limit,
      ),
    ).toBe(20);
  });

  it("may ask again as time passes, and never more at once than in the beginning", () => {
    const limit = createRequesterLimit(rate);
    admitted(
      many(20, () => "203.0.113.7"),
      limit,
    );
    expect(limit.take("203.0.113.7", 0)).toBe(6);
    expect([limit.take("203.0.113.7", 6000), limit.take("203.0.113.7", 6000)]).toEqual([0, 6]);
    const later = many(100, () => "203.0.113.7").filter((it) => limit.take(it, 10_000_000) === 0);
    expect(later).toHaveLength(20);
  });

  it("gets back what it did not use, and no more than it had", () => {
    const limit = createRequesterLimit(rate);
    admitted(
      many(20, () => "203.0.113.7"),
      limit,
    );
    limit.giveBack("203.0.113.7", 3, 0);
    expect(
      admitted(
        many(20, () => "203.0.113.7"),
        limit,
      ),
    ).toBe(3);
    limit.giveBack("203.0.113.7", 1000, 0);
    expect(
      admitted(
        many(100, () => "203.0.113.7"),
        limit,
      ),
    ).toBe(20);
  });

  it("without an address is one like any other", () => {
    expect(admitted(many(100, () => ""))).toBe(20);
  });

  it("is not let in by a clock that is set back", () => {
    const limit = createRequesterLimit(rate);
    admitted(
      many(20, () => "203.0.113.7"),
      limit,
    );
    expect(limit.take("203.0.113.7", -1_000_000)).toBeGreaterThan(0);
  });
});

describe("The limit's memory", () => {
  it("is not freed by requests that are refused", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 5000 }), (flood) => {
        const limit = createRequesterLimit({ ...rate, mostNetworks: 100 });
        admitted(
          many(20, () => "203.0.113.7"),
          limit,
        );
        // All of one /48: it is refused after 80, and what is refused is not remembered.
        const inOneNetwork = many(flood, (index) => `2001:db8:1:${hex(index)}::1`);
        const rounds = [1, 2, 3].map(() => admitted(inOneNetwork, limit));
        expect(rounds.reduce((sum, it) => sum + it)).toBeLessThanOrEqual(80);
      }),
      { numRuns: 20 },
    );
  });

  it("forgets those first that asked longest ago", () => {
    const limit = createRequesterLimit({ ...rate, mostNetworks: 10 });
    admitted(
      many(20, () => "203.0.113.7"),
      limit,
    );
    const others = many(4, (index) => `198.51.${index}.1`);
    for (const other of others.slice(0, 3)) {
      expect(limit.take(other, 0)).toBe(0);
      expect(limit.take("203.0.113.7", 0)).toBeGreaterThan(0);
    }
    expect(networksOf("198.51.100.1")).toHaveLength(2);
    // Two entries each: the fifth address leaves no room for the first.
    expect(admitted(others.slice(3), limit)).toBe(1);
    expect(limit.take("198.51.200.1", 0)).toBe(0);
    expect(limit.take("203.0.113.7", 0)).toBe(0);
  });
});
