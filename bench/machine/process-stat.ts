// What the kernel knows about a process and its core: processor time and memory, from /proc. Linux only.
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** The kernel counts in hundredths of a second on every Linux that Node runs on. */
const MICROSECONDS_PER_TICK = 10_000;
const UTIME = 11;
const STIME = 12;
const UTIME_OF_ENDED = 13;
const STIME_OF_ENDED = 14;

/** Processor time that all threads of `pid` used since its start, user and system, in µs (steps of 10 ms). */
export async function readCpu(pid: number): Promise<number> {
  return readTicks(pid, [UTIME, STIME]);
}

async function readTicks(pid: number, wanted: readonly number[]): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "latin1");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return wanted.reduce((total, field) => total + Number(fields[field]), 0) * MICROSECONDS_PER_TICK;
}

/** The same of `pid` and all its children, those too that have ended. */
export async function readFamilyCpu(pid: number): Promise<number> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, "latin1")).split(" ").filter(Boolean);
  const running = await Promise.all(children.map((child) => readCpu(Number(child)).catch(() => 0)));
  const own = await readTicks(pid, [UTIME, STIME, UTIME_OF_ENDED, STIME_OF_ENDED]);
  return running.reduce((total, cpu) => total + cpu, own);
}

/** Time that `core` was busy since the machine's start, whoever it worked for, in µs (steps of 10 ms). */
export async function readCoreBusy(core: number): Promise<number> {
  const stat = await readFile("/proc/stat", "latin1");
  const counts = new RegExp(`^cpu${core} (.*)$`, "m").exec(stat)?.[1]?.split(" ").map(Number) ?? [];
  const [user = 0, nice = 0, system = 0, _idle, _wait, interrupts = 0, softInterrupts = 0, stolen = 0] =
    counts;
  return (user + nice + system + interrupts + softInterrupts + stolen) * MICROSECONDS_PER_TICK;
}

/** Memory of `pid` that is in RAM now, in MB (10⁶ bytes). */
export async function readMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "latin1");
  return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024) / 1e6;
}

const LOOK_MS = 200;
const MAX_LOOKS = 25;

/**
 * Waits until `pid` has come to rest (at most one tick in 200 ms), 5 s at most. Work that a server put off while it was
 * loaded is then done, and the processor time read next holds it.
 */
export async function comeToRest(pid: number): Promise<void> {
  let before = await readCpu(pid);
  for (let look = 0; look < MAX_LOOKS; look += 1) {
    await sleep(LOOK_MS);
    const now = await readCpu(pid);
    if (now - before <= MICROSECONDS_PER_TICK) return;
    before = now;
  }
}
