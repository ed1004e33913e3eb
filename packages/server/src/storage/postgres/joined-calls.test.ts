import { expect, it } from "vitest";
import { joinCalls } from "./joined-calls.ts";

it("answers calls that arrive together with one call, each with its own answer", async () => {
  const batches: (readonly number[])[] = [];
  const double = joinCalls<number, number>(async (calls) => {
    batches.push(calls);
    return (call) => call * 2;
  });
  expect(await Promise.all([double(1), double(2), double(1)])).toEqual([2, 4, 2]);
  expect(await double(3)).toBe(6);
  expect(batches).toEqual([[1, 2, 1], [3]]);
});

it("fails the calls that were answered together, and no later one", async () => {
  let isFailing = true;
  const find = joinCalls<string, string>(async () => {
    if (isFailing) throw new Error("no answer");
    return (call) => call;
  });
  const both = await Promise.allSettled([find("a"), find("b")]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  isFailing = false;
  expect(await find("c")).toBe("c");
});
