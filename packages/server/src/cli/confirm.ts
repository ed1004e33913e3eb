// A yes-or-no question to the person at the terminal. Anything but yes means no.
import { createInterface } from "node:readline/promises";

/** Asks, and waits for the answer. */
export const confirmAtTerminal = async (question: string): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
};
