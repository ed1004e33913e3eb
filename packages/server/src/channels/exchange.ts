// One HTTP request to a vendor and what can be said of it afterwards. Tells "never left" from "no answer": after the
// latter, a message may have been sent.

/** What became of a request. */
export type Exchange =
  | { readonly kind: "answered"; readonly status: number; readonly body: string }
  /** No connection came about: nothing was sent. */
  | { readonly kind: "unreachable"; readonly why: string }
  /** The request left, the answer did not come whole or in time. */
  | { readonly kind: "unanswered"; readonly why: string };

/** An answer that is longer than this is nobody's receipt for a message. */
const mostCharacters = 65_536;

const neverLeft = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** Makes the request. Never throws; follows no redirect, because a vendor's API has none and credentials must not travel. */
export const exchange = async (
  request: typeof fetch,
  url: string,
  init: RequestInit & { readonly signal: AbortSignal },
): Promise<Exchange> => {
  try {
    const response = await request(url, { ...init, redirect: "manual" });
    const body = await response.text();
    return { kind: "answered", status: response.status, body: body.slice(0, mostCharacters) };
  } catch (fault) {
    const why = codeOf(fault);
    return { kind: neverLeft.has(why) ? "unreachable" : "unanswered", why };
  }
};

/** The system's word for a failed connection, such as `ECONNRESET`; the fault's own text may quote the request. */
const codeOf = (fault: unknown): string => {
  for (let it = fault; it instanceof Error; it = it.cause) {
    if ("code" in it && typeof it.code === "string") return it.code;
    if (it.name === "TimeoutError" || it.name === "AbortError") return "TIMEOUT";
  }
  return "FAULT";
};
