// A log that cannot be written: the lines are lost, their number is not, and nobody waits for them.
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { LogFile } from "./log-file.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (dropped: number) => `dropped ${dropped}\n`;

describe("A log file", () => {
  it("is written a moment after a line was logged, without being closed", async () => {
    const path = join(folder, "below", "a.log");
    const log = new LogFile(path, report);
    log.write("one\n");
    await expect.poll(() => readFileSync(path, "utf8")).toBe("one\n");
    await log.close();
  });

  it("counts the lines of a full disk and reports them once when there is space again", async () => {
    const path = join(folder, "full.log");
    symlinkSync("/dev/full", path);
    const log = new LogFile(path, report);
    for (let line = 0; line < 1000; line += 1) log.write(`line ${line}\n`);
    await log.close();
    log.write("one more\n");
    await log.close();
    rmSync(path);
    log.reopen();
    log.write("after\n");
    await log.close();
    log.write("later\n");
    await log.close();
    expect(readFileSync(path, "utf8")).toBe("dropped 1001\nafter\nlater\n");
  });

  it("goes on in the file of its name after that was renamed", async () => {
    const path = join(folder, "rotated.log");
    const log = new LogFile(path, report);
    log.write("old\n");
    await log.close();
    writeFileSync(`${path}.1`, readFileSync(path));
    rmSync(path);
    log.write("between\n");
    await log.close();
    log.reopen();
    log.write("new\n");
    await log.close();
    expect(readFileSync(path, "utf8")).toBe("new\n");
  });

  it("keeps the old file when the new one can't be opened", async () => {
    const path = join(folder, "kept", "b.log");
    const log = new LogFile(path, report);
    rmSync(join(folder, "kept"), { recursive: true });
    writeFileSync(join(folder, "kept"), "a file where the folder was");
    expect(() => log.reopen()).toThrow();
    log.write("still taken\n");
    await log.close();
  });

  it("holds a bounded number of lines for a disk that is slow", async () => {
    const path = join(folder, "slow.log");
    const log = new LogFile(path, report);
    const line = `${"x".repeat(1023)}\n`;
    for (let count = 0; count < 5000; count += 1) log.write(line);
    await log.close();
    await log.close();
    const written = readFileSync(path, "utf8");
    expect(written.length).toBeLessThan(4.5 * 1024 * 1024);
    expect(written).toContain("dropped ");
  });
});
