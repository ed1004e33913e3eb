import { expect, it } from "vitest";
import { createAtMost } from "./at-most.ts";

it("Never more than the most is under way, all is done in its order, and a fault ends nothing else", async () => {
  const atMost = createAtMost(2);
  const begun: number[] = [];
  let [underWay, most] = [0, 0];
  const work = (index: number) => async () => {
    begun.push(index);
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay -= 1;
    if (index === 1) throw new Error("boom");
    return index;
  };
  const ended = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => atMost(work(index))));
  expect([begun, most]).toEqual([[0, 1, 2, 3, 4], 2]);
  expect(ended.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
    "fulfilled",
  ]);
});
