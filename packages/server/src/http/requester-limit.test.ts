// A requester's limit: over its address and its networks, in bounded memory, whatever others do.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryBuckets } from "../storage/memory-buckets.ts";
import { networksOf, parseIpAddress } from "./ip-address.ts";
import { createRequesterLimit } from "./requester-limit.ts";

const rate = { of: "send", burst: 20, refillMs: 6000 };

/** A limit that no address has used yet, with a memory for so many networks. */
const createLimit = (most?: number) => createRequesterLimit(rate, createMemoryBuckets(most));

const hex = (value: number) => value.toString(16);

/** How many of the addresses may go on, all at the same moment. */
const admitted = async (addresses: readonly string[], limit = createLimit(), now = 0): Promise<number> => {
  const waits = await Promise.all(addresses.map((address) => limit.take(address, now)));
  return waits.filter((wait) => wait === 0).length;
};

const many = (count: number, nameOf: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => nameOf(index));

describe("A requester", () => {
  it.each<[string, number, (index: number) => string]>([
    ["an address", 20, () => "203.0.113.7"],
    ["a /64", 20, (index) => `2001:db8:1:2::${hex(index)}`],
    ["a /56", 40, (index) => `2001:db8:1:${hex(0x1200 + (index % 256))}::1`],
    ["a /48", 80, (index) => `2001:db8:1:${hex((index * 257) % 65_536)}::1`],
    ["a /24", 160, (index) => `203.0.113.${index % 256}`],
  ])("with %s may ask %i times at once", async (_network, times, nameOf) => {
    expect(await admitted(many(2000, nameOf))).toBe(times);
  });

  it("is one however its address is written", async () => {
    const written = [
      "203.0.113.7",
      "::ffff:203.0.113.7",
      "::FFFF:cb00:7107",
      "0:0:0:0:0:ffff:203.0.113.7",
      "[::ffff:cb00:7107]:443",
    ];
    const limit = createLimit();
    expect(
      await admitted(
        many(100, (index) => parseIpAddress(written[index % written.length] ?? "") ?? "?"),
        limit,
      ),
    ).toBe(20);
  });

  it("is not refused for what others do in other networks", async () => {
    const limit = createLimit();
    await admitted(
      many(1000, () => "203.0.113.7"),
      limit,
    );
    expect(
      await admitted(
        many(30, () => "198.51.100.7"),
        limit,
      ),
    ).toBe(20);
  });

  it("may ask again as time passes, and never more at once than in the beginning", async () => {
    const limit = createLimit();
    await admitted(
      many(20, () => "203.0.113.7"),
      limit,
    );
    expect(await limit.take("203.0.113.7", 0)).toBe(6);
    expect([await limit.take("203.0.113.7", 6000), await limit.take("203.0.113.7", 6000)]).toEqual([0, 6]);
    const later = await admitted(
      many(100, () => "203.0.113.7"),
      limit,
      10_000_000,
    );
    expect(later).toBe(20);
  });

  it("gets back what it did not use, and no more than it had", async () => {
    const limit = createLimit();
    await admitted(
      many(20, () => "203.0.113.7"),
      limit,
    );
    await limit.giveBack("203.0.113.7", 3, 0);
    expect(
      await admitted(
        many(20, () => "203.0.113.7"),
        limit,
      ),
    ).toBe(3);
    await limit.giveBack("203.0.113.7", 1000, 0);
    expect(
      await admitted(
        many(100, () => "203.0.113.7"),
        limit,
      ),
    ).toBe(20);
  });

  it("without an address is one like any other", async () => {
    expect(await admitted(many(100, () => ""))).toBe(20);
  });

  it("is not let in by a clock that is set back", async () => {
    const limit = createLimit();
    await admitted(
      many(20, () => "203.0.113.7"),
      limit,
    );
    expect(await limit.take("203.0.113.7", -1_000_000)).toBeGreaterThan(0);
  });
});

describe("The limit's memory", () => {
  it("is not freed by requests that are refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 100, max: 5000 }), async (flood) => {
        const limit = createLimit(100);
        await admitted(
          many(20, () => "203.0.113.7"),
          limit,
        );
        // All of one /48: it is refused after 80, and what is refused is not remembered.
        const inOneNetwork = many(flood, (index) => `2001:db8:1:${hex(index)}::1`);
        let sum = 0;
        for (let round = 0; round < 3; round += 1) sum += await admitted(inOneNetwork, limit);
        expect(sum).toBeLessThanOrEqual(80);
      }),
      { numRuns: 20 },
    );
  });

  it("forgets those first that asked longest ago", async () => {
    const limit = createLimit(10);
    await admitted(
      many(20, () => "203.0.113.7"),
      limit,
    );
    const others = many(4, (index) => `198.51.${index}.1`);
    for (const other of others.slice(0, 3)) {
      expect(await limit.take(other, 0)).toBe(0);
      expect(await limit.take("203.0.113.7", 0)).toBeGreaterThan(0);
    }
    expect(networksOf("198.51.100.1")).toHaveLength(2);
    // Two entries each: the fifth address leaves no room for the first.
    expect(await admitted(others.slice(3), limit)).toBe(1);
    expect(await limit.take("198.51.200.1", 0)).toBe(0);
    expect(await limit.take("203.0.113.7", 0)).toBe(0);
  });
});
