// Every documented way to start the server also ends it: whichever of its processes is told to stop, all of them end.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "telproof-launch-"));
const servers = new Set<number>();
afterAll(() => {
  for (const id of servers) if (isAlive(id)) process.kill(id, "SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

const isAlive = (id: number): boolean => {
  try {
    return process.kill(id, 0) && !/\) Z /.test(readFileSync(`/proc/${id}/stat`, "utf8"));
  } catch {
    return false;
  }
};

const childrenOf = (id: number): readonly number[] => {
  try {
    const ids = readFileSync(`/proc/${id}/task/${id}/children`, "utf8").trim().split(" ");
    return ids.filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

const descendantsOf = (id: number): readonly number[] =>
  childrenOf(id).flatMap((it) => [it, ...descendantsOf(it)]);

const commandOf = (id: number): string => readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");

/** Starts a command; resolves with its processes when the server listens. */
const start = (
  command: string,
  ...args: string[]
): Promise<{ child: ChildProcess; ids: readonly number[] }> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {
        ...process.env,
        PORT: "0",
        TELPROOF_DATA_DIR: data,
        LOG_LEVEL: "silent",
        DRAIN_DELAY: "0",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
    child.stdout?.on("data", (chunk) => {
      if (!String(chunk).includes("ready at")) return;
      const ids = [child.pid ?? 0, ...descendantsOf(child.pid ?? 0)];
      for (const id of ids) servers.add(id);
      resolve({ child: child.removeAllListeners("exit"), ids });
    });
  });

const documented = [
  ["npx", "pnpm", "telproof", "serve"],
  ["npm", "start"],
  ["node", "scripts/telproof.mjs", "serve"],
] as const;

/** What people look up and kill: not the shells in between, which end with what they run. */
const isKilled = (id: number): boolean => !/^\S*sh /.test(commandOf(id));

describe("A server that was started", () => {
  it.each(documented)(
    "with %s %s ends with each of its processes",
    async (...command) => {
      const first = await start(...command);
      const places = first.ids.flatMap((id, index) => (index > 0 && isKilled(id) ? [index] : []));
      first.child.kill("SIGTERM");
      await expect.poll(() => first.ids.filter(isAlive), { timeout: 20_000 }).toEqual([]);
      for (const place of places) {
        const { ids } = await start(...command);
        process.kill(ids[place] ?? 0, "SIGTERM");
        await expect.poll(() => ids.filter(isAlive), { timeout: 20_000, message: `${place}` }).toEqual([]);
      }
      expect(places.length).toBeGreaterThan(0);
    },
    180_000,
  );
});

describe("npx pnpm telproof", () => {
  const output = (...args: string[]) =>
    new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
      const child = spawn("npx", ["pnpm", "telproof", ...args], {
        cwd: root,
        env: { ...process.env, TELPROOF_DATA_DIR: join(data, "none") },
      });
      const [out, err]: [string[], string[]] = [[], []];
      child.stdout.on("data", (chunk) => out.push(String(chunk)));
      child.stderr.on("data", (chunk) => err.push(String(chunk)));
      child.once("close", (status) => resolve({ status, out: out.join(""), err: err.join("") }));
    });

  it("prints the command's output and nothing else", async () => {
    expect(await output("app", "list", "--json")).toEqual({ status: 0, out: "[]\n", err: "" });
    const failed = await output("app", "show", "nobody");
    expect(failed).toMatchObject({ status: 1, out: "" });
    expect(failed.err).toMatch(/^There is no app nobody\.\n\n.*--help.*\n$/);
  });
});
