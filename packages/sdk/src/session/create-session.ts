// Creates the headless session: puts it together from the platform's parts or those given.
import type { Client } from "../client.ts";
import { platform } from "../ports.ts";
import { platformClock } from "./clock.ts";
import { HeadlessSession } from "./headless-session.ts";
import { createMemory, pageStorage } from "./memory.ts";
import type { Session, SessionOptions } from "./session.ts";

/**
 * Creates a session. With something stored it starts where the reload left it: in step `code` at once, with a
 * masked number until the server has named it; or, if it was verified, in a busy step `phone` until a proof is there.
 *
 * @example
 * const session = createSession(createClient({ appKey, baseUrl }));
 * const state = useSyncExternalStore(session.subscribe, session.getState);
 */
export function createSession(
  client: Client,
  { storage = pageStorage(), storageKey, locale, clock: givenClock, newKey }: SessionOptions = {},
): Session {
  const clock = givenClock ?? platformClock;
  const memory = createMemory(storage, storageKey ?? `telproof:${client.appKey}`, clock.wall);
  return new HeadlessSession({ client, memory, locale, clock, newKey: newKey ?? platform.newKey });
}
