// One HTTP request to a vendor and what can be said of it afterwards. Tells "never left" from "no answer": after the
// latter, a message may have been sent.

/** What became of a request. */
export type Exchange =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly body: string;
      /** The `Retry-After` header in milliseconds; null without a readable one. */
      readonly retryAfter: number | null;
    }
  /** No connection came about: nothing was sent. */
  | { readonly kind: "unreachable"; readonly why: string }
  /** The request left, the answer did not come whole or in time. */
  | { readonly kind: "unanswered"; readonly why: string };

/** Responses are read up to this many bytes, decompressed: a longer one is not a valid response. */
const mostBytes = 65_536;

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
    const body = await readBeginning(response);
    return { kind: "answered", status: response.status, body, retryAfter: retryAfterOf(response.headers) };
  } catch (fault) {
    const why = codeOf(fault);
    return { kind: neverLeft.has(why) ? "unreachable" : "unanswered", why };
  }
};

/** The first bytes of a body as text; stops reading there, so that no vendor can fill the memory. */
const readBeginning = async ({ body }: Response): Promise<string> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the stream.
  for await (const piece of body ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length >= mostBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, mostBytes).toString("utf8");
};

/** Seconds or a date (RFC 9110, 10.2.3); a date counts from the vendor's own clock. */
const retryAfterOf = (headers: Headers): number | null => {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  if (!value.endsWith("GMT")) return null;
  const wait = Date.parse(value) - Date.parse(headers.get("date") ?? "");
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
};

/** The system's word for a failed connection, such as `ECONNRESET`; the fault's own text may quote the request. */
const codeOf = (fault: unknown): string => {
  for (let it = fault; it instanceof Error; it = it.cause) {
    if ("code" in it && typeof it.code === "string") return it.code;
    if (it.name === "TimeoutError" || it.name === "AbortError") return "TIMEOUT";
  }
  return "FAULT";
};
