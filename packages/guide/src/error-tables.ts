// The tables of errors, made from the server's own sentences.

import { siteverifyMeanings } from "../../server/src/dialects/native/error-meanings.ts";
import { problemTable } from "../../server/src/dialects/v1/errors.ts";

/** What arises on the caller's side, where the server has no sentence. */
const ownMeanings = {
  network: "No response: offline, wrong `baseUrl`, or blocked by a Content Security Policy.",
  timeout: "No response in time. You can repeat a send: it has an idempotency key.",
  aborted: "The call's `AbortSignal` was aborted.",
  bad_response: "The response is not Telproof's but, for example, a proxy's error page. Check `baseUrl`.",
} as const;

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
