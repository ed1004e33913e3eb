// Which verification a caller means: by its token; a back end also by id or phone.
import type { ParsedPhone } from "../core/phone/phone-number.ts";
import type { Refusal } from "../core/refusal.ts";
import type { App } from "./app.ts";
import type { Caller } from "./caller.ts";
import { readPhone } from "./read-phone.ts";
import type { SessionTokens } from "./secrets.ts";
import type { Ref } from "./verification-store.ts";

/** How a caller may name a verification. */
export interface Handle {
  readonly token?: string | undefined;
  readonly id?: string | undefined;
  /** As `readPhone` read it. */
  readonly phone?: ParsedPhone | undefined;
}

/** The handle that a request's fields are: its number is read only where nothing else names the verification. */
export const readHandle = (
  app: App,
  { token, id, phone }: { readonly [name in keyof Handle]?: string | undefined },
): Handle => ({
  token,
  id,
  phone: phone === undefined || (token ?? id) !== undefined ? undefined : readPhone(app, phone),
});

/** The verification that is meant, or why there is none. */
export type Named = { readonly ref: Ref; readonly token: string | undefined } | { readonly refusal: Refusal };

/** Finds out which verification `handle` means. A browser can learn nothing about a number by asking for it. */
export const findTarget = (
  tokens: SessionTokens,
  { app, caller, handle }: { readonly app: App; readonly caller: Caller; readonly handle: Handle },
): Named => {
  const { appKey } = app;
  if (handle.token !== undefined) {
    const session = tokens.read(appKey, handle.token);
    return session
      ? { ref: { appKey, id: session.id }, token: session.token }
      : { refusal: { reason: "unknown_session" } };
  }
  if (caller.kind === "browser") return { refusal: { reason: "unknown_session" } };
  if (handle.id !== undefined) return { ref: { appKey, id: handle.id }, token: undefined };
  if (handle.phone === undefined) return { refusal: { reason: "unknown_session" } };
  return "fault" in handle.phone
    ? { refusal: { reason: "invalid_number", fault: handle.phone.fault } }
    : { ref: { appKey, phone: handle.phone.phone.e164 }, token: undefined };
};
