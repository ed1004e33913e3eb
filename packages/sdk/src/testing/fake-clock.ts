// A session's clocks and timers, moved by a test. They stand still by themselves.
import type { SessionClock } from "../session/clock.ts";

/** Give it to `createSession`, and to `createFakeClient`, as `clock`. */
export class FakeClock implements SessionClock {
  #monotonic = 5_000;
  #wall = Date.parse("2026-11-22T12:00:00Z");
  readonly #watchers = new Set<() => void>();
  /** Timers that are not due yet, with their time. */
  readonly timers = new Map<() => void, number>();
  /** Whether the page is looked at. */
  looked = true;

  readonly monotonic = (): number => this.#monotonic;
  readonly wall = (): number => this.#wall;
  readonly visible = (): boolean => this.looked;

  readonly setTimer = (callback: () => void, milliseconds: number): (() => void) => {
    const runTimer = () => callback();
    this.timers.set(runTimer, this.#monotonic + milliseconds);
    return () => void this.timers.delete(runTimer);
  };

  readonly onVisibility = (callback: () => void): (() => void) => {
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

/**
 * Creates a clock that a test moves.
 *
 * @example
 * const clock = createFakeClock();
 * const session = createSession(createFakeClient({ clock }), { clock, storage: null });
 * await session.sendCode({ phone: "+447700900123" });
 * clock.pass(60); // the next message may be asked for
 */
export const createFakeClock = (): FakeClock => new FakeClock();
