// What of a session outlives the page: its facts without number, code and proof, and the key of a message whose request has
// no answer yet. Storage that fails or holds something foreign is as good as none.
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
  /** Keeps the key of a request for a message that is about to leave. */
  readonly keepRequest: (request: KeptRequest) => void;
  /** The request that has had no answer; undefined when there is none. */
  readonly recallRequest: () => KeptRequest | undefined;
  readonly forgetRequest: () => void;
  /** Forgets everything. */
  readonly forget: () => void;
}

/** What tells a request for a message from all others, and when it was made. It says nothing of the message. */
export interface KeptRequest {
  readonly idempotencyKey: string;
  /** By the device's clock. */
  readonly at: number;
}

/** A place in a page's storage. `wall` tells how long ago something was kept. */
export const createMemory = (
  storage: SessionStorage | null | undefined,
  key: string,
  wall: () => number,
): Memory => {
  const keyOfRequest = `${key}:request`;
  const write = (name: string, value: object) =>
    unlessItFails(() => storage?.setItem(name, JSON.stringify(value)));
  const read = (name: string) => JSON.parse(storage?.getItem(name) ?? "");
  const remove = (name: string) => unlessItFails(() => storage?.removeItem(name));
  const forgetRequest = () => remove(keyOfRequest);
  return {
    keep: (facts) => {
      const kept = { ...facts, phone: maskPhone(facts.phone), code: "", proof: "", busy: null, error: null };
      write(key, { ...kept, at: wall() });
    },
    recall: () =>
      unlessItFails(() => {
        const { at, ...kept } = read(key);
        // A device clock that was set back makes nothing longer than it was when it was kept.
        const gone = Math.max(0, Math.floor((wall() - at) / 1000));
        kept.retryIn -= gone;
        kept.codeExpiresIn -= gone;
        // Whether the code has expired is for the server to say: the device's clock may be wrong.
        const isOfUse = kept.step === "verified" || kept.step === "code";
        return isOfUse && isMasked(kept.phone) ? kept : undefined;
      }),
    keepRequest: (request) => write(keyOfRequest, request),
    recallRequest: () => unlessItFails(() => read(keyOfRequest)),
    forgetRequest,
    forget: () => {
      remove(key);
      forgetRequest();
    },
  };
};

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
