// A provider's rate: turns come evenly, and nobody waits for one that is too far away.
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
