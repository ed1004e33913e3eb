// What a component says about its verification. Types only.
import type { ClientOptions } from "../client.ts";
import type { Session, SessionOptions } from "../session/session.ts";

/**
 * A server and an app, as for `createClient`, with the session's options; or a session that the page already has. Components
 * of one page with the same app, purpose and `storageKey` share one session; any others have one each.
 */
export type PhoneVerificationOptions =
  | (ClientOptions & SessionOptions & { readonly session?: undefined })
  | { readonly session: Session };
