// Prism, the judge of these tests: answers as a vendor's specification says, and an invalid request with an error.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("node_modules/@stoplight/prism-cli/dist/index.js", import.meta.url));

/** A Prism that listens. */
export interface Prism {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts Prism on a free port of loopback, on this process' own Node. Throws what it printed when it does not start. */
export const startPrism = async (document: unknown): Promise<Prism> => {
  const folder = mkdtempSync(join(tmpdir(), "telproof-prism-"));
  const file = join(folder, "specification.json");
  writeFileSync(file, JSON.stringify(document));
  const child = spawn(process.execPath, [cli, "mock", "--errors", "-p", "0", file], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] },
  });
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
  });
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let printed = "";
  const listening = new Promise<string>((resolve) => {
    const read = (part: Buffer) => {
      if (printed.length < 100_000) printed += part;
      const [, url] = /listening on (http:\/\/[\d.]+:\d+)/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
  });
  const url = await Promise.race([listening, ended]);
  if (url !== undefined) return { url, stop };
  await stop();
  throw new Error(`Prism did not start: ${printed}`);
};
