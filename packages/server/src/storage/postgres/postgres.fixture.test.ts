// PostgreSQL as the tests get it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { isRunning } from "./cluster-folder.fixture.ts";
import { openCluster, openDatabase, runSql } from "./postgres.fixture.ts";

describe("PostgreSQL for tests", () => {
  it("gives everybody a database of their own, which is empty and removed at the end", async () => {
    const [one, other] = await Promise.all([openDatabase(), openDatabase()]);
    await one.query("CREATE TABLE t (a int); INSERT INTO t VALUES (1)");
    expect(await one.query("SELECT a FROM t")).toBe("1");
    await expect(other.query("SELECT a FROM t")).rejects.toThrow('relation "t" does not exist');
    await one.close();
    await expect(one.query("SELECT 1")).rejects.toThrow("does not exist");
    await other.close();
  });

  it("is reached through PgBouncer too, which gives one client's connection to the next", async () => {
    const { url, pooledUrl, close } = await openDatabase();
    const connectionsOf = async (it: string) => [
      await runSql(it, "SELECT current_database(), pg_backend_pid()"),
      await runSql(it, "SELECT current_database(), pg_backend_pid()"),
    ];
    const [[one, two], [three, four]] = [await connectionsOf(url), await connectionsOf(pooledUrl)];
    expect([one === two, three === four]).toEqual([false, true]);
    expect(three?.split("|")[0]).toBe(one?.split("|")[0]);
    await close();
  });

  it("comes back after an immediate restart with everything that was committed", async () => {
    const cluster = await openCluster({ name: "restarted" });
    const database = await cluster.openDatabase();
    await database.query("CREATE TABLE t (a int); INSERT INTO t VALUES (7)");
    const before = await database.query("SELECT pg_postmaster_start_time()");
    await cluster.restart();
    expect(await database.query("SELECT a FROM t")).toBe("7");
    expect(await database.query("SELECT pg_postmaster_start_time()")).not.toBe(before);
  });

  it("is gone when the process that asked for it is killed", async () => {
    const owner = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"]);
    const cluster = await openCluster({ name: "killed", owner: owner.pid ?? 0 });
    const database = await cluster.openDatabase();
    const postmaster = Number((await database.query("SELECT pg_read_file('postmaster.pid')")).split("\n")[0]);
    expect(isRunning(postmaster)).toBe(true);
    owner.kill("SIGKILL");
    await once(owner, "exit");
    await vi.waitUntil(() => !existsSync(cluster.folder), { timeout: 30_000 });
    expect(isRunning(postmaster)).toBe(false);
  });
});
