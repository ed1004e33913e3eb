// When a line dials.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLine, pauseAfter } from "./line.ts";
import type { Link, Opening } from "./link.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A link that the test breaks. */
const breakable = () => {
  const { promise: gone, resolve: cut } = Promise.withResolvers<string>();
  const link: Link = {
    gone,
    submit: () => Promise.resolve({ kind: "unsent", why: "" }),
    close: async () => cut("closed"),
  };
  return { cut, opening: { kind: "bound", link } as const };
};

const failed: Opening = { kind: "failed", why: "ECONNREFUSED" };

describe("A line", () => {
  it("dials at once, then after 1, 2, 4 … 30 seconds, and anew from 1 after it was bound", async () => {
    const { opening, cut } = breakable();
    const openings: Opening[] = [failed, failed, failed, opening, failed];
    const began = Date.now();
    const dialled: number[] = [];
    const line = createLine(async () => {
      dialled.push((Date.now() - began) / 1000);
      return openings.shift() ?? failed;
    });
    await vi.advanceTimersByTimeAsync(7000);
    expect(await line.link()).toBe(opening);
    cut("ECONNRESET");
    await vi.advanceTimersByTimeAsync(3000);
    expect(dialled).toEqual([0, 1, 3, 7, 8, 10]);
    await line.close();
  });

  it("says, while it rests, why the link is gone", async () => {
    const { opening, cut } = breakable();
    const line = createLine(async () => opening);
    await line.link();
    cut("ECONNRESET");
    await vi.advanceTimersByTimeAsync(0);
    expect(await line.link()).toEqual({ kind: "failed", why: "ECONNRESET" });
    await line.close();
  });

  it.each(["bound", "failed"])("never dials again once it is closed, though it was %s", async (state) => {
    const open = vi.fn(async () => (state === "bound" ? breakable().opening : failed));
    const line = createLine(open);
    await line.link();
    await line.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("pauses twice as long after each failure, half a minute at the most", () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6, 500].map(pauseAfter);
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });
});
