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

  it("of a store that was lost takes no earlier copy's place, even with --force", () => {
    const data = stage.freshFolder();
    stage.run(data, ["app", "create", "--name", "Acme", "--test"]);
    const target = join(data, "copy.db");
    stage.run(data, ["backup", target]);
    const good = readFileSync(target);
    const foreign = new Database(join(data, "foreign.db"));
    foreign.exec("CREATE TABLE notes (a TEXT)");
    foreign.close();
    for (const content of [Buffer.alloc(0), Buffer.alloc(9000), readFileSync(join(data, "foreign.db"))]) {
      writeFileSync(join(data, "telproof.db"), content);
      const { status, stderr } = stage.run(data, ["backup", target, "--force"]);
      expect([status, stderr]).toEqual([1, expect.stringMatching(/^backup: .*telproof\.db: it is /)]);
      expect(readFileSync(target).equals(good)).toBe(true);
    }
  });

  it("is one moment of a store that a server writes to: every row is the server's, and the tables agree", async () => {
    const data = stage.freshFolder();
    const app = JSON.parse(stage.run(data, ["app", "create", "--name", "Acme", "--test", "--json"]).stdout);
    const server = await stage.start(data);
    const send = async (index: number) => {
      const phone = `+4474003${10_000 + index}`;
      const body = new URLSearchParams({ secret_key: app.secret_key, phone });
      const response = await fetch(`${server.url}/${app.app_key}/code/sms`, { method: "POST", body });
      const { token } = (await response.json()) as { token: string };
      const guess = new URLSearchParams({ secret_key: app.secret_key, token, code: "x" });
      await fetch(`${server.url}/${app.app_key}/verify`, { method: "POST", body: guess });
    };
    let next = 0;
    let isOver = false;
    const customer = async () => {
      while (!isOver) await send(next++);
    };
    const customers = Array.from({ length: 8 }, customer);
    await expect.poll(() => next, { timeout: 30_000 }).toBeGreaterThan(100);
    const target = join(data, "copy.db");
    await backup(configOf(data), target, { force: false, progress: () => undefined });
    const begun = next;
    await expect.poll(() => next, { timeout: 30_000 }).toBeGreaterThan(begun + 50);
    isOver = true;
    await Promise.all(customers);
    await server.end();
    const [copy, store] = [target, join(data, "telproof.db")].map(
      (file) => new Database(file, { readonly: true }),
    );
    if (!copy || !store) throw new Error("unreachable");
    const rows = (of: Database.Database, sql: string) => of.prepare<[], unknown[]>(sql).raw().all();
    const count = (of: Database.Database, sql: string) => Number(of.prepare(sql).pluck().get());
    // What never changes once it is written.
    for (const sql of [
      "SELECT * FROM apps",
      "SELECT * FROM inbox ORDER BY rowid",
      "SELECT row, id, app_key, phone, plan FROM verifications ORDER BY row",
      "SELECT * FROM events ORDER BY number",
      "SELECT id, app_key, verification_id, phone, channel, message, created_at FROM deliveries ORDER BY id",
    ]) {
      const later = new Set(rows(store, sql).map((row) => JSON.stringify(row)));
      const missing = rows(copy, sql).filter((row) => !later.has(JSON.stringify(row)));
      expect([sql, missing]).toEqual([sql, []]);
    }
    // What a transaction wrote together is there together.
    const verifications = count(copy, "SELECT count(*) FROM verifications");
    expect(verifications).toBeGreaterThan(90);
    expect(verifications).toBeLessThan(count(store, "SELECT count(*) FROM verifications"));
    expect([
      count(copy, "SELECT count(*) FROM deliveries"),
      count(copy, "SELECT count(*) FROM phones"),
      count(copy, "SELECT messages FROM app_days"),
      count(copy, "SELECT sum(json_array_length(progress, '$.messages')) FROM verifications"),
      count(copy, "SELECT count(*) FROM events WHERE kind = 'sent'"),
    ]).toEqual(Array(5).fill(verifications));
    const guesses = count(copy, "SELECT wrong_guesses FROM app_days");
    expect([
      count(copy, "SELECT sum(progress ->> '$.code.guesses') FROM verifications"),
      count(copy, "SELECT count(*) FROM events WHERE kind = 'guessed'"),
    ]).toEqual([guesses, guesses]);
    copy.close();
    store.close();
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
