// A session for tests: its clock stands still until the test moves it, its storage is a map, its server is scripted.
import { fakeClient, type Reply, type Script } from "../server.fake.ts";
import { FakeClock } from "../testing/fake-clock.ts";
import { createSession } from "./create-session.ts";
import type { SessionOptions, SessionStorage } from "./session.ts";

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
