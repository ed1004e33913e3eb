// Starts a server under test on its own core, waits until it answers, and ends it. Its output goes to a file.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { get } from "node:http";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { onCore, serverCore } from "./cores.ts";

export interface ServerCommand {
  /** Arguments of this Node. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
  /** A path that answers 200 as soon as the server can do its work. */
  readonly readyPath: string;
  readonly logFile: string;
}

export interface RunningServer {
  readonly pid: number;
  /** Milliseconds from the process's start to its first 200 at `readyPath`. */
  readonly readyMs: number;
  /** Asks it to end, and ends it after 5 s; resolves when it is gone. */
  readonly stop: () => Promise<void>;
}

/** A port that is free now on 127.0.0.1. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

/** Throws with the end of the server's output when it is not ready within 20 s. */
export async function startServer({
  args,
  env,
  port,
  readyPath,
  logFile,
}: ServerCommand): Promise<RunningServer> {
  const log = await open(logFile, "a");
  const [command = "", ...rest] = onCore(serverCore, [process.execPath, ...args]);
  const started = performance.now();
  const child = spawn(command, rest, {
    env: { ...process.env, NODE_ENV: "production", DRAIN_DELAY: "0", PORT: String(port), ...env },
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  const abandon = () => void child.kill("SIGKILL");
  process.once("exit", abandon);
  child.once("exit", () => process.off("exit", abandon));
  const ready = await waitUntilReady(child, `http://127.0.0.1:${port}${readyPath}`);
  if (!ready || child.pid === undefined) {
    child.kill("SIGKILL");
    throw new Error(
      `${args.join(" ")} did not become ready:\n${(await readFile(logFile, "utf8")).slice(-2_000)}`,
    );
  }
  return { pid: child.pid, readyMs: performance.now() - started, stop: () => stop(child) };
}

const READY_PATIENCE_MS = 20_000;
const POLL_MS = 2;

async function waitUntilReady(child: ChildProcess, url: string): Promise<boolean> {
  const end = performance.now() + READY_PATIENCE_MS;
  while (performance.now() < end && child.exitCode === null) {
    if (await answersOk(url)) return true;
    await sleep(POLL_MS);
  }
  return false;
}

function answersOk(url: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const request = get(url, { agent: false, timeout: 1_000 }, (response) => {
    response.resume();
    resolve(response.statusCode === 200);
  });
  request.on("error", () => resolve(false));
  request.on("timeout", () => request.destroy());
  return promise;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const kill = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await exit;
  clearTimeout(kill);
}
