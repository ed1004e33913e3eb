// The server with a log that can't be written, is renamed under it, or is to be read while it runs.
import { readFileSync, renameSync, symlinkSync, unlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createStage } from "./server-process.fixture.ts";

const stage = createStage();

const linesOf = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { event?: string; count?: number; route?: string });

const askHealth = async (url: string, times: number): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await fetch(`${url}/health`)).status);
  return statuses;
};

describe("A server's log", () => {
  it("on a full disk costs lines, not requests; later it says how many; SIGTERM ends the server", async () => {
    const data = stage.freshFolder();
    symlinkSync("/dev/full", `${data}.log`);
    const { url, child, end } = await stage.start(data);
    const statuses = await askHealth(url, 300);
    unlinkSync(`${data}.log`);
    child.kill("SIGHUP");
    await expect.poll(() => linesOf(`${data}.log`).map(({ event }) => event)).toContain("log_reopened");
    expect(await end("SIGTERM")).toBe(0);
    const lines = linesOf(`${data}.log`);
    const reports = lines.filter(({ event }) => event === "log_lines_dropped");
    const kept = lines.filter(({ route }) => route === "/health").length;
    expect((reports[0]?.count ?? 0) + kept).toBe(300);
    expect([new Set(statuses), reports.length]).toEqual([new Set([200]), 1]);
  });

  it.each([
    ["a full disk", 'exec "$@" 2>/dev/full'],
    ["a pipe that nobody reads any more", 'mkfifo "$0"; (exec <"$0") & exec "$@" 2>"$0"'],
  ])("to standard error, when that is %s, doesn't stop the server", async (_name, shell) => {
    const data = stage.freshFolder();
    const through = ["sh", "-c", shell, `${data}.pipe`];
    const { url, end } = await stage.start(data, { env: { LOG_FILE: "" }, through });
    expect(new Set(await askHealth(url, 300))).toEqual(new Set([200]));
    expect(await end("SIGTERM")).toBe(0);
  });

  it("is on disk before anybody has to close it, also after kill -9", async () => {
    const data = stage.freshFolder();
    const { url, end } = await stage.start(data);
    await askHealth(url, 5);
    const requests = () => linesOf(`${data}.log`).filter(({ route }) => route === "/health").length;
    await expect.poll(requests).toBe(5);
    await end("SIGKILL");
    expect(requests()).toBe(5);
  });

  it("goes on in a new file after logrotate renamed it and sent SIGHUP", async () => {
    const data = stage.freshFolder();
    const { url, child, end } = await stage.start(data);
    await askHealth(url, 3);
    await expect.poll(() => linesOf(`${data}.log`).length).toBe(3);
    renameSync(`${data}.log`, `${data}.log.1`);
    child.kill("SIGHUP");
    await expect.poll(() => linesOf(`${data}.log`)).not.toEqual([]);
    await askHealth(url, 4);
    expect(await end("SIGTERM")).toBe(0);
    const counts = [`${data}.log.1`, `${data}.log`].map(
      (file) => linesOf(file).filter(({ route }) => route === "/health").length,
    );
    expect(counts).toEqual([3, 4]);
  });

  it("that can't be opened is named before anything else is done", async () => {
    const data = stage.freshFolder();
    const { status, stdout, stderr } = stage.run(data, ["serve"], { LOG_FILE: "/proc/nowhere/a.log" });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^Cannot start\. LOG_FILE: \/proc\/nowhere\/a\.log cannot be opened: .*\n$/);
  });
});
