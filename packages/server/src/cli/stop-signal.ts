// What tells a running server to stop: a signal, a second one to hurry, or the end of the launcher that started it.
import type { Log } from "../http/log.ts";
import { findLaunchers, readProcess, watchProcesses } from "./launchers.ts";

/** When to stop, and when to stop waiting. */
export interface StopSignal {
  /** Resolves with the reason to stop. */
  readonly stop: Promise<string>;
  /** Resolves when the operator asks a second time. */
  readonly hurry: Promise<void>;
}

/** A launcher passes on what the terminal has already sent to its whole group: that is one request, not two. */
const sameRequestMs = 1000;

/**
 * Listens to this process's signals and its launchers. SIGHUP has the log opened again under its name; a server that logs
 * to standard error has no such file, and stops.
 */
export const listenForStop = ({ log, file }: Log): StopSignal => {
  const stop = Promise.withResolvers<string>();
  const hurry = Promise.withResolvers<void>();
  let first: number | undefined;
  const request = (reason: string): void => {
    const now = performance.now();
    if (first !== undefined && now - first >= sameRequestMs) hurry.resolve();
    first ??= now;
    stop.resolve(reason);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => request(signal));
  process.on("SIGHUP", () => {
    if (!file.hasName) return request("SIGHUP");
    reopenLog({ log, file });
  });
  process.once("exit", () => file.flushSync());
  watchProcesses(findLaunchers(process.ppid, readProcess), () => request("the launcher has ended"));
  return { stop: stop.promise, hurry: hurry.promise };
};

const reopenLog = ({ log, file }: Log): void => {
  try {
    file.reopen();
    log.info({ event: "log_reopened" });
  } catch (fault) {
    log.error({ doing: "reopen the log", fault: fault instanceof Error ? fault.message : String(fault) });
  }
};
