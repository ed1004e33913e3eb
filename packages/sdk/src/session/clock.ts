// Time as a session sees it: two clocks, a timer and whether somebody looks. The browser's own are the default.

/** The clocks and timers of a session. */
export interface SessionClock {
  /** Milliseconds that never go back; may stand still while the machine sleeps. */
  readonly monotonic: () => number;
  /** Unix milliseconds by the device; may be wrong and may jump. */
  readonly wall: () => number;
  /** Calls back once after so many milliseconds. Returns how to call it off. */
  readonly setTimer: (callback: () => void, milliseconds: number) => () => void;
  /** Whether the page is looked at. */
  readonly visible: () => boolean;
  /** Calls back whenever the page comes into view or goes out of it. Returns how to stop. */
  readonly onVisibility: (callback: () => void) => () => void;
}

const page = () => globalThis.document as Document | undefined;

/** The platform's own. Where there is no page, somebody always looks. */
export const platformClock: SessionClock = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  setTimer: (callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  visible: () => !page()?.hidden,
  onVisibility: (callback) => {
    page()?.addEventListener("visibilitychange", callback);
    return () => page()?.removeEventListener("visibilitychange", callback);
  },
};
