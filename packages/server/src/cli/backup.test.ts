// A backup under steady writes ends, is whole, private and checked, and never takes the place of another file unasked.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../storage/sqlite/database.ts";
import { backup } from "./backup.ts";
import { createStage } from "./server-process.fixture.ts";

const stage = createStage();

const configOf = (dataDir: string) => ({ dataDir }) as Parameters<typeof backup>[0];

/** A store of some size, and a writer that goes on until it is told to stop. */
const busyStore = (data: string, rows: number) => {
  stage.run(data, ["app", "create", "--name", "Acme", "--test"]);
  const database = openDatabase(join(data, "telproof.db"));
  const add = database.prepare("INSERT INTO inbox VALUES (?, 'app', '+44', 'sms', ?, 0)");
  let written = 0;
  const write = () => {
    written += 1;
    add.run(`message ${written}`, "x".repeat(900));
  };
  database.transaction(() => {
    for (let row = 0; row < rows; row += 1) write();
  })();
  const timer = setInterval(write, 1);
  return {
    written: () => written,
    stop: () => {
      clearInterval(timer);
      database.close();
    },
  };
};

const rowsOf = (file: string): number => {
  const database = new Database(file, { readonly: true });
  const count = database.prepare<[], number>("SELECT count(*) FROM inbox").pluck().get() ?? 0;
  database.close();
  return count;
};

describe("A backup", () => {
  it("holds what was committed when it began, in one private file, and takes no more steps for the writes meanwhile", async () => {
    const data = stage.freshFolder();
    const store = busyStore(data, 40_000);
    const target = join(data, "copy.db");
    const before = store.written();
    await backup(configOf(data), target, { force: false, progress: () => undefined });
    const after = store.written();
    store.stop();
    expect(after).toBeGreaterThan(before);
    expect(rowsOf(target)).toBe(before);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(data).filter((name) => name.startsWith("copy"))).toEqual(["copy.db"]);
  });

  it("says how far it is, and has the file's name only at the end", async () => {
    const data = stage.freshFolder();
    const store = busyStore(data, 20_000);
    const target = join(data, "copy.db");
    const seen: boolean[] = [];
    const work = backup(configOf(data), target, { force: false, progress: () => undefined });
    const watch = setInterval(() => seen.push(existsSync(target)), 1);
    await work;
    clearInterval(watch);
    store.stop();
    expect([seen.length > 2, new Set(seen)]).toEqual([true, new Set([false])]);
  });

  it("replaces no file unless it is told to, and never the store", () => {
    const data = stage.freshFolder();
    stage.run(data, ["app", "create", "--name", "Acme", "--test"]);
    const target = join(data, "copy.db");
    writeFileSync(target, "precious");
    const refused = stage.run(data, ["backup", target]);
    const kept = readFileSync(target, "utf8");
    const forced = stage.run(data, ["backup", target, "--force"]);
    const itself = stage.run(data, ["backup", join(data, "telproof.db"), "--force"]);
    expect([refused.status, kept, forced.status, rowsOf(target)]).toEqual([1, "precious", 0, 0]);
    expect(refused.stderr).toContain("the file exists. Choose another name, or add --force");
    expect([itself.status, itself.stderr.split("\n")[0]]).toEqual([
      1,
      expect.stringContaining("that is the store itself"),
    ]);
  });

  it("of nothing makes nothing, and leaves nothing behind where there is no space", () => {
    const data = stage.freshFolder();
    const none = stage.run(data, ["backup", join(dirname(data), "none.db")]);
    expect([none.status, existsSync(data), existsSync(join(dirname(data), "none.db"))]).toEqual([
      1,
      false,
      false,
    ]);
    const used = stage.freshFolder();
    const store = busyStore(used, 3000);
    store.stop();
    const target = join(used, "copy.db");
    // A limit on a file's size is like a disk that is full.
    const limited = ["sh", "-c", 'trap "" XFSZ; ulimit -f 1000; exec "$@"', "sh"];
    const full = stage.run(used, ["backup", target], { LOG_FILE: "" }, limited);
    expect([full.status, readdirSync(used).filter((name) => name.startsWith("copy"))]).toEqual([1, []]);
    expect(full.stderr).toMatch(/^backup .*copy\.db: .*\n/);
  });

  it("can be started from, with its secret", async () => {
    const data = stage.freshFolder();
    stage.run(data, ["app", "create", "--name", "Acme", "--test"]);
    const restored = stage.freshFolder();
    stage.run(restored, ["backup", join(data, "copy.db")], { TELPROOF_DATA_DIR: data });
    const { mkdirSync, copyFileSync } = await import("node:fs");
    mkdirSync(restored);
    copyFileSync(join(data, "copy.db"), join(restored, "telproof.db"));
    const without = stage.run(restored, ["app", "list"]);
    copyFileSync(join(data, "secret"), join(restored, "secret"));
    const withSecret = stage.run(restored, ["app", "list"]);
    expect([without.status, withSecret.status, withSecret.stdout]).toEqual([
      1,
      0,
      expect.stringContaining("Acme"),
    ]);
  });
});
