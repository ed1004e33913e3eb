// A provider's rate: turns come evenly, and nobody waits for one that is too far away.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createManualClock } from "../clock/manual-clock.ts";
import { createPace, farthestTurn } from "./pace.ts";

const start = 1_700_000_000_000;

describe("A provider's pace", () => {
  it("is no pace without a rate: every turn is now", () => {
    const pace = createPace(createManualClock(start), null);
    expect(Array.from({ length: 1000 }, () => pace.turn())).toEqual(Array(1000).fill(0));
  });

  it("spreads turns evenly", () => {
    const pace = createPace(createManualClock(start), 4);
    expect(Array.from({ length: 6 }, () => pace.turn())).toEqual([0, 250, 500, 750, 1000, 1250]);
  });

  it("gives no turn that is too far away, and takes none for whoever does not get it", () => {
    const clock = createManualClock(start);
    const pace = createPace(clock, 1);
    const turns = Array.from({ length: 8 }, () => pace.turn());
    expect(turns).toEqual([0, 1000, 2000, 3000, farthestTurn, null, null, null]);
    clock.advance(1000);
    expect([pace.turn(), pace.turn()]).toEqual([farthestTurn, null]);
  });

  it("saves no turns up while nobody takes one", () => {
    const clock = createManualClock(start);
    const pace = createPace(clock, 2);
    pace.turn();
    clock.advance(60_000);
    expect([pace.turn(), pace.turn(), pace.turn()]).toEqual([0, 500, 1000]);
  });
});

/** A vendor that takes `most` messages in each second of its clock, and what a pace makes of it. */
const meter = (clock: ReturnType<typeof createManualClock>, most: number) => {
  const taken = new Map<number, number>();
  return () => {
    const second = Math.floor(clock.now() / 1000);
    const count = (taken.get(second) ?? 0) + 1;
    if (count <= most) taken.set(second, count);
    return count <= most;
  };
};

describe("A provider that says it is busy", () => {
  it("teaches its rate: a queue leaves hardly slower than the vendor allows, and few messages are refused", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), (vendorRate) => {
        const clock = createManualClock(start);
        const pace = createPace(clock, null);
        const takes = meter(clock, vendorRate);
        const messages = vendorRate * 10;
        let [left, refused] = [messages, 0];
        while (left > 0 && clock.now() < start + 120_000) {
          const wait = pace.turn();
          clock.advance(wait ?? 100);
          if (wait === null) continue;
          if (takes()) {
            left -= 1;
            pace.noteAccepted();
          } else {
            refused += 1;
            pace.noteBusy(null);
          }
        }
        expect(left).toBe(0);
        expect(clock.now() - start).toBeLessThan(25_000);
        expect(refused).toBeLessThan(messages / 2);
      }),
      { numRuns: 50 },
    );
  });

  it("gets nothing before its Retry-After has passed, and five minutes at most are believed", () => {
    const clock = createManualClock(start);
    const pace = createPace(clock, null);
    pace.noteBusy(3000);
    expect(pace.turn()).toBe(3000);
    pace.noteBusy(86_400_000);
    expect([pace.turn(), pace.laterTurn() - start]).toEqual([null, 300_000]);
  });

  it("is reported once while it stays busy", () => {
    const clock = createManualClock(start);
    const pace = createPace(clock, null);
    const reported = Array.from({ length: 20 }, () => {
      clock.advance(1500);
      return pace.noteBusy(null);
    });
    expect(reported).toEqual([true, ...Array(19).fill(false)]);
  });

  it("gets its full rate back after a long quiet time", () => {
    const clock = createManualClock(start);
    const pace = createPace(clock, null);
    pace.noteBusy(null);
    clock.advance(3_600_000);
    pace.turn();
    expect(Array.from({ length: 50 }, () => pace.turn())).toEqual(Array(50).fill(0));
  });
});
