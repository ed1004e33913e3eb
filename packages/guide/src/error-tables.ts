// The tables of errors, made from the server's own sentences and the SDK's own list.
import { retryable } from "../../sdk/src/errors.ts";
import { errorMeanings, siteverifyMeanings } from "../../server/src/dialects/native/error-meanings.ts";

/** What arises on the caller's side, where the server has no sentence. */
const ownMeanings = {
  network: "No response: offline, wrong `baseUrl`, or blocked by a Content Security Policy.",
  timeout: "No response in time. You can repeat a send: it has an idempotency key.",
  aborted: "The call's `AbortSignal` was aborted.",
  bad_response: "The response is not Telproof's but, for example, a proxy's error page. Check `baseUrl`.",
} as const;

type ErrorName = keyof typeof retryable;

const meaningOf = (code: ErrorName): string => {
  switch (code) {
    case "network":
    case "timeout":
    case "aborted":
    case "bad_response":
      return ownMeanings[code];
    default:
      return errorMeanings[wireOf(code)];
  }
};

const wireOf = <Code extends Exclude<ErrorName, keyof typeof ownMeanings>>(code: Code) =>
  `ERROR_${code.toUpperCase()}` as `ERROR_${Uppercase<Code>}`;

/** Every code that `error.code` can be. */
export const errorTable = (): string => {
  const rows = Object.entries(retryable).map(
    ([code, again]) => `| \`${code}\` | ${again ? "yes" : "no"} | ${meaningOf(code as ErrorName)} |`,
  );
  return ["| `error.code` | again? | meaning, and what to do |", "| --- | --- | --- |", ...rows].join("\n");
};

/** Every code of `siteverify`. */
export const siteverifyTable = (): string => {
  const rows = Object.entries(siteverifyMeanings).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return ["| `error-codes` | meaning, and what to do |", "| --- | --- |", ...rows].join("\n");
};
