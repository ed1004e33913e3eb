// The files of the production page: systemd reads the unit, and its command starts with the settings that are shown.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { blockOf } from "./blocks.ts";
import { root } from "./contents.ts";

const unit = blockOf("production", "telproof.service").replaceAll("/opt/telproof/", root);
const folder = mkdtempSync(join(tmpdir(), "telproof-production-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = Object.fromEntries(
  blockOf("production", "telproof.env")
    .split("\n")
    .map((line) => line.split(/=(.*)/s).slice(0, 2)),
);

describe("The production page", () => {
  it("has a unit that systemd accepts", ({ skip }) => {
    if (spawnSync("systemd-analyze", ["--version"]).error) skip("systemd is not installed");
    const file = join(folder, "telproof.service");
    writeFileSync(file, unit);
    const { status, stderr } = spawnSync("systemd-analyze", ["verify", file], { encoding: "utf8" });
    const ofThisUnit = stderr.split("\n").filter((line) => line.includes("telproof.service"));
    expect([status, ofThisUnit]).toEqual([0, []]);
  });

  it("has settings with which the unit's command starts and stops", async () => {
    const [program = "", ...args] = /^ExecStart=(.*)$/m.exec(unit)?.[1]?.split(" ") ?? [];
    const { TELPROOF_DATA_DIR: data = "", LOG_FILE: log = "" } = settings;
    expect([data, log].every((path) => path.startsWith("/var/"))).toBe(true);
    const server = spawn(program, args, {
      cwd: root,
      env: {
        ...settings,
        PORT: "0",
        DRAIN_DELAY: "0",
        TELPROOF_DATA_DIR: folder,
        LOG_FILE: join(folder, "log"),
      },
    });
    const ended = new Promise((resolve) => server.once("exit", resolve));
    const line = await Promise.race([
      new Promise((resolve) => server.stdout.once("data", (chunk) => resolve(String(chunk)))),
      ended,
    ]);
    expect(line).toContain("https://verify.example.com");
    server.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});
