import { expect, test } from "vitest";
import { roll } from "./rolling.ts";

test("no request fails while two servers behind a load balancer are restarted one after the other", async () => {
  const { requests, failures, drains } = await roll({ processes: 2, requests: 1_000, restarts: 4 });
  expect(failures).toEqual([]);
  expect([requests >= 1_000, drains.length]).toEqual([true, 4]);
}, 180_000);
