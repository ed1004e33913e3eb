// The real browser behind the ports. The only room that touches globals for a conductor; it decides nothing.
import { createClient } from "@telproof/sdk";
import type { Ports } from "./ports.ts";
import { loadWording } from "./strings/language.ts";

const warned = new Set<string>();

function onConnection(listener: () => void): () => void {
  const stop = new AbortController();
  addEventListener("online", listener, { signal: stop.signal });
  addEventListener("offline", listener, { signal: stop.signal });
  return () => stop.abort();
}

async function loadMetadata(baseUrl: string, iso2: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(`${baseUrl}/widget/metadata/${iso2}.json`, { signal, credentials: "omit" });
  return answer.ok ? answer.json() : null;
}

function remembers(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Tells the developer of the page, once. */
export function warnOnce(message: string): void {
  if (!warned.has(message)) console.error(message);
  warned.add(message);
}

/** The ports of a widget whose server is at `baseUrl`. */
export function browserPorts(baseUrl: string): Ports {
  return {
    // An address without a host is the page's own.
    createClient: ({ appKey }) => createClient({ appKey, baseUrl: new URL(baseUrl, document.baseURI).href }),
    loadSteps: () => import("./steps.ts"),
    remembers,
    loadEngine: () => import("./phone/engine.ts"),
    loadMetadata: (iso2, signal) => loadMetadata(baseUrl, iso2, signal),
    loadWording,
    codeSource: "OTPCredential" in globalThis ? navigator.credentials : null,
    online: () => navigator.onLine,
    onConnection,
    origin: location.origin,
    warn: warnOnce,
  };
}
