// The README, word for word: its commands are run in a shell, its snippets are the ones that the demo shows.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const main = join(root, "packages/server/dist/main.js");

const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, code = ""]) => code);

const section = (title: string): string => readme.split(/^## /m).find((it) => it.startsWith(title)) ?? "";

describe("The README's snippets", () => {
  it.each([
    ["html", "script-tag.html"],
    ["sh", "siteverify.sh"],
    ["ts", "playwright.ts"],
  ])("in %s include the demo's %s", (language, file) => {
    const snippet = readFileSync(join(root, "packages/demo/snippets", file), "utf8");
    expect(blocks(readme, language).map((it) => it.trim())).toContain(snippet.trim());
  });
});

describe("The README's curl session", () => {
  let server: ChildProcess;
  let folder: string;
  let url = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "telproof-readme-"));
    const env = {
      ...process.env,
      PORT: "0",
      TELPROOF_DATA_DIR: join(folder, "data"),
      LOG_LEVEL: "silent",
      DRAIN_DELAY: "0",
    };
    server = spawn(process.execPath, [main, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
    const line = await new Promise<string>((resolve) =>
      server.stdout?.once("data", (chunk) => resolve(String(chunk))),
    );
    url = line.trim().split(" ").at(-1) ?? "";
  });
  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it("does what it says", () => {
    const commands = blocks(section("With curl alone"), "sh")
      .join("\n")
      .replaceAll("npx pnpm telproof", `'${process.execPath}' '${main}'`)
      .replace("http://localhost:3000", url);
    const { stdout, stderr, status } = spawnSync("bash", ["-e", "-c", commands], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, TELPROOF_DATA_DIR: join(folder, "data") },
    });
    const answers = [...stdout.matchAll(/"(?:message|success|verified)":("?\w+"?)/g)].map(([, it]) =>
      JSON.parse(it ?? ""),
    );
    expect([status, stderr.includes("rror")]).toEqual([0, false]);
    expect(answers).toEqual([
      "ERROR_WAIT_TO_RETRY",
      true,
      false,
      true,
      ...Array(4).fill("ERROR_INVALID_PIN_CODE"),
      "ERROR_MAX_VALIDATIONS_REACHED",
    ]);
    expect(stdout).toContain("timeout-or-duplicate");
  });
});
