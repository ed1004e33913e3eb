// Finds out why a server's settings could not be had: asks it once more and watches what the browser says about it.

/** What a page's developer can do something about; null when the server answers as it should. */
export type ServerFault = "insecure" | "policy" | "unreachable" | "no-telproof";

/** What the search takes from the browser. */
export interface ProbePorts {
  readonly page: Document;
  readonly isSecurePage: boolean;
  readonly fetch: typeof fetch;
}

/** Public on every Telproof server, readable by every page, and needs no key. */
const keySet = (baseUrl: string) => `${baseUrl}/.well-known/jwks.json`;

const isTelproof = (body: unknown) => Array.isArray((body as { readonly keys?: unknown } | null)?.keys);

const isLocal = ({ hostname }: URL) => /^(localhost|.+\.localhost|127\..+|\[::1\])$/.test(hostname);

async function askServer(url: string, fetch: ProbePorts["fetch"]): Promise<ServerFault | null> {
  const options = { cache: "no-store", credentials: "omit" } as const;
  try {
    const answer = await fetch(url, options);
    return isTelproof(await answer.json().catch(() => null)) ? null : "no-telproof";
  } catch {
    // Something that forbids pages to read its responses is another server.
    return fetch(url, { ...options, mode: "no-cors" }).then(
      () => "no-telproof",
      () => "unreachable",
    );
  }
}

/** Asks the server. Never rejects. */
export async function findServerFault(baseUrl: string, ports: ProbePorts): Promise<ServerFault | null> {
  const { page, isSecurePage, fetch } = ports;
  const url = new URL(keySet(baseUrl), page.baseURI);
  if (isSecurePage && url.protocol === "http:" && !isLocal(url)) return "insecure";
  let isBlocked = false;
  const onViolation = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    isBlocked ||= blockedURI.startsWith(url.origin);
  };
  page.addEventListener("securitypolicyviolation", onViolation);
  const fault = await askServer(url.href, fetch);
  // The browser reports a violation in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  page.removeEventListener("securitypolicyviolation", onViolation);
  return isBlocked ? "policy" : fault;
}
