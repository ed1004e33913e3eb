import { expect, it } from "vitest";
import { clockFaults } from "./clock-faults.ts";

it("A clock that is off by more than a second is a fault, told with its direction", () => {
  expect([0, 1000, -1000, 1001, -16_040].map(clockFaults)).toEqual([
    [],
    [],
    [],
    [expect.stringContaining("is 1.0 s ahead of the database's")],
    [expect.stringContaining("is 16.0 s behind the database's")],
  ]);
});
