// At most one action of a session is under way. A newer one aborts it, and its late answer changes nothing.
import type { Facts } from "./facts.ts";
import type { Move } from "./moves.ts";
import type { Busy } from "./state.ts";

/** An action: the move that it begins with, and what it asks of the server for the move that it ends with. */
export interface Plan {
  readonly begin: Partial<Facts> & { readonly busy: Busy };
  readonly ask: (signal: AbortSignal) => Promise<Move>;
}

/** Lets one action at a time be under way. */
export interface SingleFlight {
  /** Joins what is under way if that is the same; a send never disturbs anything. Else begins, and ends the other. */
  readonly run: (plan: Plan) => Promise<void>;
  /** Ends what is under way; nothing comes of it. */
  readonly abort: () => void;
}

interface Flight {
  readonly begin: Plan["begin"];
  readonly controller: AbortController;
  readonly landed: Promise<void>;
}

/** Makes its moves through `move`, the first one only for what begins and does not join. */
export const createSingleFlight = (move: (move: Move) => void): SingleFlight => {
  let present: Flight | undefined;
  const abort = () => {
    present?.controller.abort();
    present = undefined;
  };
  const run = ({ begin, ask }: Plan) => {
    if (present && (begin.busy === "sending" || begin.code === present.begin.code)) return present.landed;
    abort();
    const controller = new AbortController();
    const landed = ask(controller.signal)
      // What a function of the page has thrown is the page's to hear of; the action just ends.
      .catch((fault) => void Promise.reject(fault))
      .then((end) => {
        if (controller.signal.aborted) return;
        present = undefined;
        move({ ...end });
      });
    present = { begin, controller, landed };
    // Last, because it tells listeners, and one that acts at once has to find this action under way.
    move(begin);
    return landed;
  };
  return { run, abort };
};
