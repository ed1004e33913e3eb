// What a visitor's browser may ask of live apps, over every endpoint and dialect: sends, and wrong guesses. A test app
// reaches no phone, and all of its tests come from one machine.
import type { Request } from "express";
import type { App } from "../service/app.ts";
import type { Caller } from "../service/caller.ts";
import type { Outcome } from "../service/commit.ts";
import { createRequesterLimit } from "./requester-limit.ts";

/** Who asks, and of which app. */
export interface Visit {
  readonly app: App;
  readonly caller: Caller;
  readonly request: Request;
}

/** The limits of every visitor; one for the whole server. */
export interface VisitorLimits {
  /** Seconds until the visitor may ask for a message; 0 for now, which then counts. */
  takeSend(visit: Visit, now: number): number;
  /** Checks a code, or says how many seconds the visitor has to wait. */
  guess(
    visit: Visit,
    now: number,
    check: () => Promise<Outcome>,
  ): Promise<Outcome | { readonly wait: number }>;
}

/** Wrong guesses that a success makes good: of people who share an address most succeed. */
const perSuccess = 5;

/** Twenty sends at once per address, then one every six seconds; thirty wrong guesses, then one every twelve minutes. */
export const createVisitorLimits = (): VisitorLimits => {
  const sends = createRequesterLimit({ burst: 20, refillMs: 6000 });
  const guesses = createRequesterLimit({ burst: 30, refillMs: 720_000 });
  return {
    takeSend: (visit, now) => (isLimited(visit) ? sends.take(addressOf(visit), now) : 0),
    guess: async (visit, now, check) => {
      if (!isLimited(visit)) return check();
      const address = addressOf(visit);
      const wait = guesses.take(address, now);
      if (wait > 0) return { wait };
      // Counted before it is compared, so that many at once are no way around the limit.
      const outcome = await check();
      guesses.giveBack(address, excessOf(outcome), now);
      return outcome;
    },
  };
};

const isLimited = ({ app, caller }: Visit): boolean => caller.kind === "browser" && !app.test;

const addressOf = ({ request }: Visit): string => request.ip ?? "";

/** What was counted too much: all but a wrong guess. */
const excessOf = ({ refusal }: Outcome): number => {
  if (refusal === null) return 1 + perSuccess;
  const wrong =
    refusal.reason === "wrong_code" ||
    (refusal.reason === "too_many_guesses" && refusal.per === "code" && refusal.ended === "now");
  return wrong ? 0 : 1;
};
