// Creates the headless session: puts it together from the platform's parts or those given.
import type { Client } from "../client.ts";
import { platform } from "../ports.ts";
import { platformClock } from "./clock.ts";
import { HeadlessSession } from "./headless-session.ts";
import { createMemory, pageStorage } from "./memory.ts";
import type { Session, SessionOptions } from "./session.ts";

/**
 * Where a session is kept unless the page says where. What was verified for something else, or for a back end, is not what
 * another session is about.
 */
export const defaultStorageKey = (
  appKey: string,
  { action, token }: Pick<SessionOptions, "action" | "token">,
): string => ["telproof", appKey, action, token && "token"].filter(Boolean).join(":");

/**
 * Creates a session. With something stored it starts where the reload left it: in step `code` at once, with a
 * masked number until the server has named it; or, if it was verified, in a busy step `phone` until a proof is there.
 *
 * @example
 * const session = createSession(createClient({ appKey, baseUrl }));
 * const state = useSyncExternalStore(session.subscribe, session.getState, session.getState);
 */
export function createSession(client: Client, options: SessionOptions = {}): Session {
  const { storage = pageStorage(), storageKey = defaultStorageKey(client.appKey, options) } = options;
  const { clock = platformClock, newKey = platform.newKey } = options;
  const memory = createMemory(storage, storageKey, clock.wall);
  return new HeadlessSession({ ...options, client, memory, clock, newKey });
}
