// Calls that arrive together are answered together, with one statement.
import { createGathering } from "../gathering.ts";

interface Waiting<Call, Answer> {
  readonly call: Call;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: unknown) => void;
}

/** A function of one call from one of many. `answerAll` finds each call's answer; if it throws, all of its calls fail. */
export const joinCalls = <Call, Answer>(
  answerAll: (calls: readonly Call[]) => Promise<(call: Call) => Answer>,
): ((call: Call) => Promise<Answer>) => {
  const gather = createGathering<Waiting<Call, Answer>>(async (all) => {
    try {
      const answerOf = await answerAll(all.map(({ call }) => call));
      for (const { call, resolve } of all) resolve(answerOf(call));
    } catch (fault) {
      for (const { reject } of all) reject(fault);
    }
  });
  return (call) => new Promise((resolve, reject) => gather({ call, resolve, reject }, "now"));
};
