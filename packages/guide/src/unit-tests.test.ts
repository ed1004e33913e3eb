// The guide's unit test with the fake client, run as a reader would.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { blocks } from "./blocks.ts";
import { written } from "./running.fixture.ts";

it("The guide's unit test passes", () => {
  const block = blocks.filter(({ page, name }) => page === "testing" && name === "phone-screens.test.ts");
  const folder = written("unit-tests", block);
  const file = join(folder, "testing/phone-screens.test.ts");
  const { stdout, status } = spawnSync(process.execPath, ["--test", file], { encoding: "utf8" });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/pass 1\n/)]);
});
