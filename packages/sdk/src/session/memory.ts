// What of a session outlives the page: its facts without number, code and proof. Storage that fails or holds something
// foreign is as good as none.
import type { Seconds } from "./countdown.ts";
import type { Facts } from "./facts.ts";
import type { SessionStorage } from "./session.ts";

/** What is kept of a session, and the seconds that were left. */
export type Kept = Facts & Seconds;

/** Remembers one session under one key. */
export interface Memory {
  readonly keep: (kept: Kept) => void;
  /** Undefined when there is nothing, or nothing that is still worth anything. */
  readonly recall: () => Kept | undefined;
  readonly forget: () => void;
}

/** A place in a page's storage. `wall` tells how long ago something was kept. */
export const createMemory = (
  storage: SessionStorage | null | undefined,
  key: string,
  wall: () => number,
): Memory => ({
  keep: (facts) =>
    unlessItFails(() => {
      const kept = { ...facts, phone: maskPhone(facts.phone), code: "", proof: "", busy: null, error: null };
      storage?.setItem(key, JSON.stringify({ ...kept, at: wall() }));
    }),
  recall: () =>
    unlessItFails(() => {
      const { at, ...kept } = JSON.parse(storage?.getItem(key) ?? "");
      // A device clock that was set back makes nothing longer than it was when it was kept.
      const gone = Math.max(0, Math.floor((wall() - at) / 1000));
      kept.retryIn -= gone;
      kept.codeExpiresIn -= gone;
      // Whether the code has expired is for the server to say: the device's clock may be wrong.
      const isOfUse = kept.step === "verified" || kept.step === "code";
      return isOfUse && isMasked(kept.phone) ? kept : undefined;
    }),
  forget: () => unlessItFails(() => storage?.removeItem(key)),
});

const unlessItFails = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};

const maskPhone = (phone: string) =>
  phone.slice(0, 3) + "•".repeat(Math.max(0, phone.length - 5)) + phone.slice(-2);

/** Whether a number is only what was kept of it, such as `+44••••••••23`. */
export const isMasked = (phone: string): boolean => phone.includes("•");

/** The page's own storage; undefined where there is none or it is closed to the page. */
export const pageStorage = (): SessionStorage | undefined => unlessItFails(() => globalThis.sessionStorage);
