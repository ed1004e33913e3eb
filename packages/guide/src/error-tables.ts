// The tables of errors, made from the server's own sentences.

import { problemTable } from "../../server/src/dialects/v1/errors.ts";
import type { SiteverifyAnswer } from "../../server/src/dialects/v1/schema.ts";

/** What arises on the caller's side, where the server has no sentence. */
const ownMeanings = {
  network: "No response: offline, wrong `baseUrl`, or blocked by a Content Security Policy.",
  timeout: "No response in time. You can repeat a send: it has an idempotency key.",
  aborted: "The call's `AbortSignal` was aborted.",
  bad_response:
    "The response is not Telproof's but, for example, a proxy's error page or a redirect, which is not followed. Check `baseUrl`.",
} as const;

/** The codes of `siteverify`; one without a sentence does not compile. */
const siteverifyMeanings: Readonly<Record<SiteverifyAnswer["error-codes"][number], string>> = {
  "missing-input-secret":
    "The secret key is missing. Send it as a Bearer token, or as `secret_key` or `secret`.",
  "invalid-input-secret":
    "The secret key does not belong to this app, no app has this key, or the request comes from a page. Check both keys.",
  "missing-input-response": "The proof is missing. Send it as `proof` or `response`.",
  "invalid-input-response": "The proof is malformed or belongs to another app. Do not trust the form.",
  "bad-request": "The body is malformed, or a field is malformed or given twice. Correct the request.",
  "timeout-or-duplicate": "The proof has expired or was redeemed before. Ask the page for a fresh one.",
};

/** Every code that `error.code` can be, with an anchor to which a problem's `type` points. */
export const errorTable = (): string => {
  const rows = [
    ...Object.entries(problemTable).map(([code, [status, title]]) => [code, status, title] as const),
    ...Object.entries(ownMeanings).map(([code, meaning]) => [code, "", meaning] as const),
  ].map(([code, status, meaning]) => `| <a id="${code}"></a>\`${code}\` | ${status} | ${meaning} |`);
  return ["| code | HTTP status | meaning |", "| --- | --- | --- |", ...rows].join("\n");
};

/** Every code of `siteverify`. */
export const siteverifyTable = (): string => {
  const rows = Object.entries(siteverifyMeanings).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return ["| `error-codes` | meaning, and what to do |", "| --- | --- |", ...rows].join("\n");
};
