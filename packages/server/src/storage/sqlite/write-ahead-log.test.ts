// The log beside a store must not stay at the size that a burst gave it.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "./database.ts";
import type { Sqlite } from "./sqlite.ts";
import { createTidy } from "./write-ahead-log.ts";

const MiB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), "telproof-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
let file = "";
beforeEach(() => {
  files += 1;
  file = join(folder, `${files}.db`);
});

const logSize = () => statSync(`${file}-wal`).size;

/** Writes rows of `size` bytes, each in a transaction of its own. */
const write = (database: Sqlite, rows: number, size: number): void => {
  database.exec("CREATE TABLE IF NOT EXISTS burst (text TEXT)");
  const insert = database.prepare("INSERT INTO burst VALUES (?)");
  for (let row = 0; row < rows; row += 1) insert.run("x".repeat(size));
};

/** 40 MB while somebody reads: nothing can be moved to the file, so that the log grows to the size of the burst. */
const burst = (database: Sqlite): void => {
  const reader = openDatabase(file);
  reader.exec("BEGIN; SELECT count(*) FROM apps");
  write(database, 20, 2 * MiB);
  reader.close();
};

describe("The write-ahead log after a burst", () => {
  it("is cut to 16 MiB by the next writes, also while it is never quiet", () => {
    const database = openDatabase(file);
    burst(database);
    const peak = logSize();
    // The first of them moves the log's content to the file, the next begins the log anew.
    write(database, 2, 1000);
    write(database, 1, 1000);
    const after = logSize();
    database.close();
    expect(peak).toBeGreaterThan(40 * MiB);
    expect(after).toBeLessThanOrEqual(16 * MiB);
  });

  it("is emptied as soon as it is quiet, and the store has everything", () => {
    const database = openDatabase(file);
    const tidy = createTidy(database);
    burst(database);
    tidy();
    const after = logSize();
    const rows = database.prepare("SELECT count(*) FROM burst").pluck().get();
    database.close();
    expect([after, rows]).toEqual([0, 20]);
  });

  it("is left alone while much is written, and emptied when that is over", () => {
    const database = openDatabase(file);
    const tidy = createTidy(database);
    write(database, 600, 4000);
    const busy = logSize();
    tidy();
    const left = logSize();
    tidy();
    const after = logSize();
    database.close();
    expect([left, after]).toEqual([busy, 0]);
    expect(busy).toBeGreaterThan(MiB);
  });

  it("waits for nobody who reads just now: the next call empties it", () => {
    const database = openDatabase(file);
    const reader = openDatabase(file);
    const tidy = createTidy(database);
    reader.exec("BEGIN; SELECT count(*) FROM apps");
    write(database, 2, MiB);
    tidy();
    const during = logSize();
    reader.exec("COMMIT");
    tidy();
    const after = logSize();
    reader.close();
    database.close();
    expect(during).toBeGreaterThan(MiB);
    expect(after).toBe(0);
  });
});
