// Waits for what a page has to do before a code is sent. A chunk that loads for a page that has called `waitUntil`.
import type { TelProofError } from "@telproof/sdk";

/** Milliseconds. A person may have a puzzle to solve; a page that never answers must not hold the widget for ever. */
const patience = 120_000;

const fault: TelProofError = {
  code: "bad_response",
  kind: "setup",
  message: "The page has not said whether a code may be sent.",
  retryable: true,
};

type Answers = Promise<readonly PromiseSettledResult<unknown>[]>;

/** Whether all of it came out true. An error, and a line in the console, if something was rejected or is not settled in time. */
export async function waitForPage(answers: Answers): Promise<boolean | TelProofError> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("It was not settled within two minutes.")), patience);
  });
  try {
    const settled = await Promise.race([answers, tooLate]);
    const failed = settled.find((it) => it.status === "rejected");
    if (failed) throw failed.reason;
    return settled.every((it) => it.status === "fulfilled" && it.value);
  } catch (reason) {
    console.error("Telproof: no code is sent, because of a promise given to waitUntil().", reason);
    return fault;
  } finally {
    clearTimeout(timer);
  }
}
