// When a link is opened again.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Link, LinkResult } from "./link.ts";
import { createReconnectingLink, retryDelay } from "./reconnecting-link.ts";

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

const failed: LinkResult = { kind: "failed", why: "ECONNREFUSED" };

describe("A reconnecting link", () => {
  it("connects at once, then after 1, 2, 4 … 30 seconds, and anew from 1 after it was bound", async () => {
    const { opening, cut } = breakable();
    const openings: LinkResult[] = [failed, failed, failed, opening, failed];
    const began = Date.now();
    const connected: number[] = [];
    const reconnecting = createReconnectingLink(async () => {
      connected.push((Date.now() - began) / 1000);
      return openings.shift() ?? failed;
    });
    await vi.advanceTimersByTimeAsync(7000);
    expect(await reconnecting.link()).toBe(opening);
    cut("ECONNRESET");
    await vi.advanceTimersByTimeAsync(3000);
    expect(connected).toEqual([0, 1, 3, 7, 8, 10]);
    await reconnecting.close();
  });

  it("says, while it waits, why the link is gone", async () => {
    const { opening, cut } = breakable();
    const reconnecting = createReconnectingLink(async () => opening);
    await reconnecting.link();
    cut("ECONNRESET");
    await vi.advanceTimersByTimeAsync(0);
    expect(await reconnecting.link()).toEqual({ kind: "failed", why: "ECONNRESET" });
    await reconnecting.close();
  });

  it.each(["bound", "failed"])("never connects again once it is closed, though it was %s", async (state) => {
    const open = vi.fn(async () => (state === "bound" ? breakable().opening : failed));
    const reconnecting = createReconnectingLink(open);
    await reconnecting.link();
    await reconnecting.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("pauses twice as long after each failure, half a minute at the most", () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6, 500].map(retryDelay);
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });
});
