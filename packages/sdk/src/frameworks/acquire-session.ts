// The sessions that components of this page have in use. Components that ask for the same one share it: two sessions with
// one place in the storage would overwrite each other, and a session that is being sent a code outlives its component.
import { createClient } from "../client.ts";
import { requireOptions } from "../options.ts";
import { createSession, nameStorage } from "../session/create-session.ts";
import { pageStorage } from "../session/memory.ts";
import type { Session } from "../session/session.ts";
import type { PhoneVerificationOptions } from "./phone-verification-options.ts";

/** A session, until it is released. */
export interface AcquiredSession {
  readonly session: Session;
  /** Ends the session if nobody else has it in use. */
  readonly release: () => void;
}

/** A session that is in use. */
interface SharedSession {
  readonly session: Session;
  users: number;
}

/** By storage, then by what makes two sessions the same. */
const inUse = new WeakMap<object, Map<string, SharedSession>>();

const acquire = (storage: object, identity: string, create: () => Session): AcquiredSession => {
  const sessions = inUse.get(storage) ?? new Map<string, SharedSession>();
  const shared = sessions.get(identity) ?? { session: create(), users: 0 };
  inUse.set(storage, sessions.set(identity, shared));
  shared.users++;
  const release = () => {
    shared.users--;
    if (shared.users > 0) return;
    sessions.delete(identity);
    shared.session.destroy();
  };
  return { session: shared.session, release };
};

/**
 * Returns how to acquire the session of these options. With the same storage, key, app and purpose it is the same session;
 * sessions that differ in one of them have places of their own. One that is stored nowhere is nobody else's.
 */
export const createSessionSource = (options: PhoneVerificationOptions): (() => AcquiredSession) => {
  requireOptions(options);
  const { session } = options;
  if (session !== undefined) return () => ({ session, release: () => {} });
  const client = createClient(options);
  const { appKey, baseUrl, token } = options;
  const storageKey = nameStorage(appKey, options);
  const identity = JSON.stringify([storageKey, baseUrl, token]);
  const nowhere = {};
  return () => {
    const { storage = pageStorage() } = options;
    return acquire(storage ?? nowhere, identity, () => createSession(client, { ...options, storageKey }));
  };
};
