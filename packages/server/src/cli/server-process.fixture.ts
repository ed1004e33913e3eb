// Real server processes for tests: the built program, its own data folder, everything gone at the end.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** The built program. */
export const mainFile = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** A program that runs. */
export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has printed to standard error. */
  readonly stderr: () => string;
  /** Sends a signal; resolves with the exit status. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** How to start it. */
export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** A program that runs it, such as `faketime`. */
  readonly through?: readonly string[];
}

/** The command line's answer. */
export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A place for data folders, and processes that end with the test file. */
export const createStage = () => {
  const root = mkdtempSync(join(tmpdir(), "telproof-process-"));
  const running = new Set<ChildProcess>();
  let folders = 0;
  afterAll(() => {
    for (const child of running) child.kill("SIGKILL");
    rmSync(root, { recursive: true, force: true });
  });
  const environment = (data: string, more: Readonly<Record<string, string>> = {}) => ({
    ...process.env,
    PORT: "0",
    HOST: "127.0.0.1",
    TELPROOF_DATA_DIR: data,
    LOG_FILE: `${data}.log`,
    DRAIN_DELAY: "0",
    ...more,
  });
  return {
    root,
    freshFolder: (): string => {
      folders += 1;
      return join(root, `data-${folders}`);
    },
    /** Runs a command to its end. */
    run: (data: string, args: readonly string[], env: Environment = {}, through: readonly string[] = []) =>
      runProcess(environment(data, env), [...through, process.execPath, mainFile, ...args]),
    start: (data: string, options: StartOptions = {}): Promise<ServerProcess> =>
      startProcess({ env: environment(data, options.env), ...pick(options) }, running),
  };
};

type Environment = Readonly<Record<string, string>>;

const runProcess = (env: NodeJS.ProcessEnv, [command = "", ...args]: readonly string[]): CommandResult => {
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: "utf8", timeout: 60_000 });
  return { status, stdout, stderr };
};

const pick = ({ args = ["serve"], through = [] }: StartOptions) => ({ args, through });

const startProcess = (
  it: {
    readonly env: NodeJS.ProcessEnv;
    readonly args: readonly string[];
    readonly through: readonly string[];
  },
  running: Set<ChildProcess>,
): Promise<ServerProcess> =>
  new Promise((resolve, reject) => {
    const [command = "", ...rest] = [...it.through, process.execPath, mainFile, ...it.args];
    const child = spawn(command, rest, { env: it.env, stdio: ["ignore", "pipe", "pipe"] });
    const errors: string[] = [];
    running.add(child);
    child.stderr.on("data", (chunk) => errors.push(String(chunk)));
    child.once("close", (code) => reject(new Error(`ended with ${code}: ${errors.join("")}`)));
    child.stdout.once("data", (chunk) => {
      const [, url = ""] = /(http:\S+)\n$/.exec(String(chunk)) ?? [];
      resolve({
        child,
        url: url.replace("localhost", "127.0.0.1"),
        stderr: () => errors.join(""),
        end: (signal = "SIGTERM") => endOf(child, signal),
      });
    });
  });

const endOf = (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.removeAllListeners("close").once("exit", (code) => resolve(code));
    child.kill(signal);
  });
