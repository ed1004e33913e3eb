// Where log lines go: a file, or standard error. A line that cannot be written is dropped and counted; nobody waits for
// one. Lines are written in batches, a moment after they were logged.
import { closeSync, openSync, write, writeSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { makeFolder } from "../make-folder.ts";

const standardError = 2;
const flushMs = 100;
/** Time between two tries while lines cannot be written. */
const retryMs = 500;
const closeMs = 1000;
/** Characters that wait for a slow disk; more lines are dropped. */
const mostBuffered = 4 * 1024 * 1024;
const newline = 10;

/** Lines to be written together, after a report of those that were dropped before. */
interface Batch {
  readonly bytes: Buffer;
  /** Bytes of the report. */
  readonly head: number;
  /** How many dropped lines it reports. */
  readonly reported: number;
}

/** A destination of log lines. */
export class LogFile {
  readonly #path: string | undefined;
  readonly #report: (dropped: number) => string;
  #file: number;
  #lines: string[] = [];
  #size = 0;
  #dropped = 0;
  /** Whether the file ends in the middle of a line. */
  #torn = false;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;

  /**
   * Opens `path` for appending, or standard error without one. `report` makes the line that says how many were dropped.
   * Throws when the file cannot be opened.
   */
  constructor(path: string | undefined, report: (dropped: number) => string) {
    this.#path = path;
    this.#report = report;
    this.#file = path === undefined ? standardError : openForAppending(path);
  }

  /** False for standard error. */
  get hasName(): boolean {
    return this.#path !== undefined;
  }

  /** Takes a line that ends in a newline. Never throws, never waits. */
  write(line: string): void {
    if (this.#size + line.length > mostBuffered) this.#dropped += 1;
    else {
      this.#lines.push(line);
      this.#size += line.length;
    }
    this.#plan();
  }

  /** Opens the file by its name again, after it was renamed. Throws, and keeps the old one, when that fails. */
  reopen(): void {
    if (this.#path === undefined) return;
    const old = this.#file;
    this.#file = openForAppending(this.#path);
    this.#torn = false;
    void Promise.resolve(this.#writing).then(() => closeSync(old));
  }

  /** Writes what is left, if that takes no longer than a second. */
  async close(): Promise<void> {
    const ended = new AbortController();
    const late = sleep(closeMs, undefined, { signal: ended.signal }).catch(() => undefined);
    await Promise.race([late, Promise.resolve(this.#writing).then(() => this.#begin())]);
    ended.abort();
  }

  /** Writes what is left at once, for a process that ends here and now. */
  flushSync(): void {
    if (this.#writing !== undefined) return;
    const batch = this.#takeBatch();
    let written = 0;
    try {
      written = writeSync(this.#file, batch.bytes);
    } catch {
      // There is nobody left to tell.
    }
    this.#settle(batch, written, this.#file);
  }

  #plan(): void {
    if (
      this.#timer !== undefined ||
      this.#writing !== undefined ||
      (this.#lines.length === 0 && this.#dropped === 0)
    )
      return;
    const pause = this.#dropped > 0 ? retryMs : flushMs;
    this.#timer = setTimeout(() => void this.#begin(), pause).unref();
  }

  #begin(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing ??= this.#flush().finally(() => {
      this.#writing = undefined;
      this.#plan();
    });
    return this.#writing;
  }

  async #flush(): Promise<void> {
    const file = this.#file;
    const batch = this.#takeBatch();
    this.#settle(batch, await writeAll(file, batch.bytes), file);
  }

  #takeBatch(): Batch {
    const head = (this.#torn ? "\n" : "") + (this.#dropped > 0 ? this.#report(this.#dropped) : "");
    const bytes = Buffer.from(head + this.#lines.join(""));
    this.#lines = [];
    this.#size = 0;
    return { bytes, head: Buffer.byteLength(head), reported: this.#dropped };
  }

  /** What was reported need not be reported again; lines that are missing are counted. */
  #settle({ bytes, head, reported }: Batch, written: number, file: number): void {
    if (written >= head) this.#dropped -= reported;
    this.#dropped += countLines(bytes.subarray(Math.max(written, head)));
    if (written > 0 && file === this.#file) this.#torn = bytes[written - 1] !== newline;
  }
}

/** Opens a file for appending, and makes its folder. */
const openForAppending = (path: string): number => {
  makeFolder(dirname(path));
  return openSync(path, "a");
};

const writeSome = promisify(write);

/** Writes all of it, or as much as can be written; returns how much that was. */
const writeAll = async (file: number, bytes: Buffer): Promise<number> => {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += (await writeSome(file, bytes, written, bytes.length - written, null)).bytesWritten;
    } catch (fault) {
      // A full disk or a closed pipe: the rest is dropped. A full pipe: its reader may still come.
      if ((fault as NodeJS.ErrnoException).code !== "EAGAIN") return written;
      await sleep(flushMs);
    }
  }
  return written;
};

const countLines = (bytes: Buffer): number =>
  bytes.reduce((count, byte) => count + (byte === newline ? 1 : 0), 0);
