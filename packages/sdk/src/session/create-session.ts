// Creates the headless session: puts it together from the platform's parts or those given.
import type { Client } from "../client.ts";
import { requireFunction, requireMethods, requireOptions } from "../options.ts";
import { platform } from "../ports.ts";
import { platformClock, type SessionClock } from "./clock.ts";
import { HeadlessSession } from "./headless-session.ts";
import { createMemory, pageStorage } from "./memory.ts";
import type { Session, SessionOptions } from "./session.ts";

/** What a session is about. */
type Purpose = Pick<SessionOptions, "storageKey" | "action" | "reference" | "token">;

/**
 * Where the sessions of an app are kept, each purpose in a place of its own: what was verified for something else, or for a
 * back end, is not what another session is about. An action holds no space.
 */
export const nameStorage = (appKey: string, { storageKey, action, reference, token }: Purpose): string =>
  `${storageKey ?? "telproof"}:${appKey} ${action ?? ""} ${token ? "token" : ""} ${reference ?? ""}`.trimEnd();

/**
 * Creates a session. With something stored it starts where the reload left it: in step `code` at once, with a
 * masked number until the server has named it; or, if it was verified, in a busy step `phone` until a proof is there.
 *
 * @example
 * const session = createSession(createClient({ appKey, baseUrl }));
 * const state = useSyncExternalStore(session.subscribe, session.getState, session.getState);
 */
export function createSession(client: Client, options: SessionOptions = {}): Session {
  requireOptions(options);
  requireMethods("client", client, ["sendCode"]);
  const { storage = pageStorage(), storageKey = nameStorage(client.appKey, options) } = options;
  const { clock = platformClock, newKey = platform.newKey } = options;
  requireFunction("newKey", newKey);
  requireMethods("clock", clock, Object.keys(platformClock) as (keyof SessionClock)[]);
  if (storage) requireMethods("storage", storage, ["getItem"]);
  const memory = createMemory(storage, storageKey, clock.wall);
  return new HeadlessSession({ ...options, client, memory, clock, newKey });
}
