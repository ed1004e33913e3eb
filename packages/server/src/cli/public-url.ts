// Whether PUBLIC_URL leads to this server: asks for its key set there, and compares.
import type { ProofSigner } from "../service/secrets.ts";
import { type Finding, fault, ok, warn } from "./finding.ts";

/** What is needed to ask. */
export interface PublicUrlMeans {
  readonly publicUrl: string | undefined;
  readonly keySet: ProofSigner["keySet"];
  readonly fetch: typeof fetch;
}

const patience = 5000;

/** Asks at PUBLIC_URL, as browsers and back ends would. */
export const examinePublicUrl = async ({ publicUrl, keySet, fetch }: PublicUrlMeans): Promise<Finding> => {
  if (publicUrl === undefined)
    return warn("PUBLIC_URL is not set, so proofs name localhost as their issuer.");
  try {
    const response = await fetch(`${publicUrl}/.well-known/jwks.json`, {
      redirect: "manual",
      headers: { "cache-control": "no-cache" },
      signal: AbortSignal.timeout(patience),
    });
    const problem = await explainAnswer(response, keySet);
    if (problem !== null) return fault(`PUBLIC_URL ${publicUrl} does not reach this server: ${problem}.`);
  } catch (failure) {
    return fault(`PUBLIC_URL ${publicUrl} can't be reached from this machine: ${reasonOf(failure)}.`);
  }
  const reached = `PUBLIC_URL ${publicUrl} reaches this server`;
  const secure = publicUrl.startsWith("https:");
  return secure ? ok(`${reached}.`) : warn(`${reached}, but without TLS: browsers restrict such pages.`);
};

const explainAnswer = async (response: Response, keySet: ProofSigner["keySet"]): Promise<string | null> => {
  const { status } = response;
  if (status >= 300 && status < 400)
    return `it redirects to ${response.headers.get("location") ?? "nowhere"}`;
  if (status !== 200) return `its answer has the status ${status}`;
  const found: unknown = await response.json().catch(() => undefined);
  return kidsOf(found) === kidsOf(keySet) ? null : "another server answers";
};

const kidsOf = (keySet: unknown): string => {
  const keys = typeof keySet === "object" && keySet !== null && "keys" in keySet ? keySet.keys : undefined;
  return JSON.stringify(Array.isArray(keys) ? keys.map((key: { kid?: unknown } | null) => key?.kid) : null);
};

const reasonOf = (failure: unknown): string => {
  if (!(failure instanceof Error)) return String(failure);
  if (failure.name === "TimeoutError") return `no answer within ${patience / 1000} seconds`;
  const { cause } = failure;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
  return code ?? (cause instanceof Error ? cause.message : failure.message);
};
