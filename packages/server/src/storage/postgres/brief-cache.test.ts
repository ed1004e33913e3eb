import { expect, it, vi } from "vitest";
import { createBriefCache } from "./brief-cache.ts";

/** A cache of how often each key was read. */
const createCounter = () => {
  const counts = new Map<string, number>();
  const cache = createBriefCache(async (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (key === "fails") throw new Error(`fault ${count}`);
    return count;
  });
  return { ...cache, counts };
};

it("reads once for all that ask together", async () => {
  const { get, counts } = createCounter();
  expect(await Promise.all([get("one"), get("one"), get("other")])).toEqual([1, 1, 1]);
  expect(counts).toEqual(
    new Map([
      ["one", 1],
      ["other", 1],
    ]),
  );
});

it("reads again after a change by this process, also of what was being read", async () => {
  const { get, forget } = createCounter();
  const before = get("one");
  forget("one");
  expect([await before, await get("one"), await get("one")]).toEqual([1, 2, 2]);
});

it("soon reads again by itself what another process may have changed", async () => {
  const { get } = createCounter();
  await get("one");
  await vi.waitFor(async () => expect(await get("one")).toBeGreaterThan(1));
});

it("keeps no fault", async () => {
  const { get } = createCounter();
  await expect(get("fails")).rejects.toThrow("fault 1");
  await expect(get("fails")).rejects.toThrow("fault 2");
});
