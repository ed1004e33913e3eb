// What a visitor's browser may ask of live apps, over every endpoint and dialect: sends, and wrong guesses. A test app
// reaches no phone, and all of its tests come from one machine.
import type { Request } from "express";
import type { AccessEffect, AccessRule } from "../core/access-rules.ts";
import type { Verified } from "../core/verification/verification.ts";
import type { App } from "../service/app.ts";
import type { Caller } from "../service/caller.ts";
import type { Outcome } from "../service/commit.ts";
import type { Store } from "../service/store.ts";
import { type AddressRules, prepareAddressRules } from "./address-rules.ts";
import { createRequesterLimit } from "./requester-limit.ts";

/** Who asks, and of which app. */
export interface Visit {
  readonly app: App;
  readonly caller: Caller;
  readonly request: Request;
}

/** The limits of every visitor; one for all servers on one database. */
export interface VisitorLimits {
  /** Seconds until the visitor may ask for a message; 0 for now, which then counts. */
  takeSend(visit: Visit, now: number): Promise<number>;
  /** Checks a code, or says how many seconds the visitor has to wait. */
  guess(
    visit: Visit,
    now: number,
    check: () => Promise<Outcome<Verified>>,
  ): Promise<Outcome<Verified> | { readonly wait: number }>;
}

/** Wrong guesses that a success makes good: of people who share an address most succeed. */
const perSuccess = 5;

/** Twenty sends at once per address, then one every six seconds; thirty wrong guesses, then one every twelve minutes. */
export const createVisitorLimits = (store: Pick<Store, "accessRules" | "changeBuckets">): VisitorLimits => {
  const ruleOf = createRuleLookUp(store.accessRules);
  const sends = createRequesterLimit({ of: "send", burst: 20, refillMs: 6000 }, store);
  const guesses = createRequesterLimit({ of: "guess", burst: 30, refillMs: 720_000 }, store);
  return {
    takeSend: async (visit, now) => {
      const rule = await ruleOf(visit);
      if (rule === "block") return blockedWait;
      return rule === null && isLimited(visit) ? sends.take(addressOf(visit), now) : 0;
    },
    guess: async (visit, now, check) => {
      const rule = await ruleOf(visit);
      if (rule === "block") return { wait: blockedWait };
      if (rule === "allow" || !isLimited(visit)) return check();
      const address = addressOf(visit);
      const wait = await guesses.take(address, now);
      if (wait > 0) return { wait };
      // Counted before it is compared, so that many at once are no way around the limit.
      const outcome = await check();
      const excess = excessOf(outcome);
      if (excess > 0) await guesses.giveBack(address, excess, now);
      return outcome;
    },
  };
};

/** Seconds after which a blocked visitor is told to come again: nobody is told that they are blocked. */
const blockedWait = 3600;

/** The operator's rule for a page's visitor. Rules are prepared again only when they changed. */
const createRuleLookUp = (accessRules: Store["accessRules"]) => {
  let known: { readonly rules: readonly AccessRule[]; readonly decide: AddressRules } | undefined;
  return async (visit: Visit): Promise<AccessEffect | null> => {
    if (visit.caller.kind !== "browser") return null;
    const rules = await accessRules();
    if (known?.rules !== rules) known = { rules, decide: prepareAddressRules(rules) };
    return known.decide(addressOf(visit));
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
