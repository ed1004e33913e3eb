// What makes two requests the same one: the caller, its idempotency key, and what was asked under it.
import type { App } from "../service/app.ts";
import type { Caller } from "../service/caller.ts";
import type { SendCommand } from "../service/send-code.ts";

/** What a browser's idempotency keys have at least: too many characters to be met by chance or guessed. */
export const shortestBrowserKey = 16;

/** A request's identity, where it has an idempotency key. Keys of browsers and of back ends never meet. */
export const identifyRequest = (
  { appKey }: App,
  caller: Caller,
  { key, asked }: { readonly key: string; readonly asked: readonly unknown[] },
): NonNullable<SendCommand["request"]> => ({
  key: JSON.stringify([appKey, caller.kind === "browser" ? caller.origin : "backend", key]),
  asked: JSON.stringify(asked),
});
