// Loads what waits for codes out of messages, in browsers that can read them.
import type { Receiver } from "./receiver.ts";

/** Nothing happens in other browsers. */
export function createLazyReceiver(onCode: (code: string) => void): Receiver {
  let loading: Promise<Receiver> | undefined;
  const act = (name: keyof Receiver) =>
    void loading?.then(
      (receiver) => receiver[name](),
      () => undefined,
    );
  return {
    start: () => {
      if ("OTPCredential" in globalThis)
        loading ??= import("./receiver.ts").then(
          (chunk) => new chunk.CodeReceiver(navigator.credentials, onCode),
        );
      act("start");
    },
    stop: () => act("stop"),
  };
}
