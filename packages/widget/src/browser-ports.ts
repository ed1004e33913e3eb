// The browser's implementation of the verification controller's ports. It decides nothing.
import { createClient, createSession } from "@telproof/sdk";
import { createLazyReceiver } from "./code/lazy-receiver.ts";
import type { Ports } from "./ports.ts";
import { warnOnce } from "./warn.ts";

function onConnection(listener: () => void, signal: AbortSignal): void {
  for (const type of ["online", "offline"]) addEventListener(type, listener, { signal });
}

async function loadMetadata(baseUrl: string, iso2: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(`${baseUrl}/widget/metadata/${iso2}.json`, { signal, credentials: "omit" });
  return answer.ok ? answer.json() : null;
}

/** The ports of a widget whose server is at `baseUrl`. */
export function createBrowserPorts(baseUrl: string): Ports {
  return {
    // An address without a host is the page's own.
    createClient: ({ appKey }) => createClient({ appKey, baseUrl: new URL(baseUrl, document.baseURI).href }),
    createSession,
    loadEngine: () => import("./phone/engine.ts"),
    loadMetadata: (iso2, signal) => loadMetadata(baseUrl, iso2, signal),
    createReceiver: createLazyReceiver,
    online: () => navigator.onLine,
    onConnection,
    origin: self.origin,
    warn: warnOnce,
  };
}
