import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leastSpace } from "../free-space.ts";
import { openDatabase } from "./database.ts";
import { createProbe } from "./probe.ts";

test("a store on a full disk is not ready, though its log has room for one more row", () => {
  const folder = mkdtempSync(join(tmpdir(), "probe-"));
  const database = openDatabase(join(folder, "telproof.db"));
  let space = leastSpace;
  const probe = createProbe(database, () => space);
  expect(probe).not.toThrow();
  space = leastSpace - 1;
  expect(probe).toThrow(`The disk of ${folder} is full`);
  space = leastSpace;
  expect(probe).not.toThrow();
  database.close();
  rmSync(folder, { recursive: true });
});
