// Which processor core does what: the server under test has one for itself, the load and the bench share another.
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

export const serverCore = 0;
export const loadCore = 1;

/** Whether processes can be held to one core here: Linux with `taskset` and at least two cores. */
export const canPin = availableParallelism() >= 2 && spawnSync("taskset", ["-V"]).status === 0;

/** The command line that starts `command` on `core`, or `command` itself where that is impossible. */
export function onCore(core: number, command: readonly string[]): readonly string[] {
  return canPin ? ["taskset", "-c", String(core), ...command] : command;
}
