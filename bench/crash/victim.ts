// A Telproof process that is going to be killed. It is the one that an operator starts, on the file that the one before
// left behind.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { onCore, serverCore } from "../machine/cores.ts";

export interface Victim {
  /** Resolves with true when it listens, with false when it ended before. */
  readonly ready: Promise<boolean>;
  /** SIGKILL; resolves when it is gone. Throws when it had ended by itself: nobody asked it to. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; resolves with its exit status. */
  readonly stop: () => Promise<number | null>;
}

/** Starts a process with `args` for Node, on the server's core. */
export function startVictim(args: readonly string[], env: Readonly<Record<string, string>>): Victim {
  const [command = "", ...rest] = onCore(serverCore, [process.execPath, ...args]);
  const child = spawn(command, rest, {
    env: { ...process.env, NODE_ENV: "production", DRAIN_DELAY: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const abandon = () => void child.kill("SIGKILL");
  process.once("exit", abandon);
  const gone = once(child, "exit").finally(() => process.off("exit", abandon));
  return {
    ready: Promise.race([once(child.stdout, "data").then(() => true), gone.then(() => false)]),
    kill: async () => {
      if (hasEnded(child))
        throw new Error(`The server ended by itself: ${child.exitCode ?? child.signalCode}.`);
      child.kill("SIGKILL");
      await gone;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
      return child.exitCode;
    },
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
