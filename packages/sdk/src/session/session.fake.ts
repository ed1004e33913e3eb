// A session for tests: its clock stands still until the test moves it, its storage is a map, its server is scripted.
import { fakeClient, type Reply, type Script } from "../server.fake.ts";
import type { SessionClock } from "./clock.ts";
import { createSession } from "./create-session.ts";
import type { SessionOptions, SessionStorage } from "./session.ts";

/** Clocks and timers that a test moves. */
export class FakeClock implements SessionClock {
  #monotonic = 5_000;
  #wall = Date.parse("2026-11-22T12:00:00Z");
  readonly #watchers = new Set<() => void>();
  readonly timers = new Map<() => void, number>();
  looked = true;

  readonly monotonic = () => this.#monotonic;
  readonly wall = () => this.#wall;
  readonly visible = () => this.looked;

  readonly setTimer = (callback: () => void, milliseconds: number) => {
    const own = () => callback();
    this.timers.set(own, this.#monotonic + milliseconds);
    return () => void this.timers.delete(own);
  };

  readonly onVisibility = (callback: () => void) => {
    this.#watchers.add(callback);
    return () => void this.#watchers.delete(callback);
  };

  /** Time passes, and timers fire when they are due. */
  pass(seconds: number): void {
    const end = this.#monotonic + seconds * 1000;
    for (;;) {
      const [next] = [...this.timers].sort(([, a], [, b]) => a - b);
      if (!next || next[1] > end) break;
      this.#move(next[1] - this.#monotonic);
      this.timers.delete(next[0]);
      next[0]();
    }
    this.#move(end - this.#monotonic);
  }

  /** The machine sleeps: only the device's clock goes on. */
  sleep(seconds: number): void {
    this.#wall += seconds * 1000;
  }

  /** Somebody looks, or looks away. */
  look(looked: boolean): void {
    this.looked = looked;
    for (const watcher of this.#watchers) watcher();
  }

  #move(milliseconds: number): void {
    this.#monotonic += milliseconds;
    this.#wall += milliseconds;
  }
}

/** Storage as a browser tab has it. */
export const fakeStorage = (): SessionStorage & { readonly entries: Map<string, string> } => {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
};

/** Lets everything happen that waits for nothing but its turn. */
export const waitUntilSettled = () => new Promise((resolve) => setImmediate(resolve));

/** A session, its clock, its storage and what it asked. */
export const fakeSession = (script: Script, options: SessionOptions = {}) => {
  const clock = new FakeClock();
  const storage = fakeStorage();
  const server = fakeClient(script);
  let keys = 0;
  const newKey = () => `session-key-${++keys}`;
  const session = createSession(server.client, { clock, storage, newKey, ...options });
  return { session, clock, storage, ...server };
};

/** A script that answers by path, every message as `code`. A list is used up, its last entry stays. */
export const createScript = (replies: Readonly<Record<string, Reply | readonly Reply[]>>): Script => {
  const asked: Record<string, number> = {};
  return ({ path }) => {
    const name = path === "resend" ? "code" : path;
    const prepared = replies[name] ?? "network";
    if (prepared === "network" || !Array.isArray(prepared)) return prepared as Reply;
    asked[name] = (asked[name] ?? -1) + 1;
    return prepared[Math.min(asked[name], prepared.length - 1)] ?? "network";
  };
};
