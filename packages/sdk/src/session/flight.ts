// At most one action of a session is under way. A newer one aborts it, and its late answer changes nothing.
import type { Move } from "./moves.ts";

/** An action: what it asks of the server, and the move that the answer leads to. */
export interface Plan {
  readonly kind: "sending" | "checking";
  /** Tells two checks apart. */
  readonly code?: string;
  /** Called when it begins, so not when it joins. */
  readonly begin: () => void;
  readonly ask: (signal: AbortSignal) => Promise<Move>;
  /** Called with the answer's move, unless something newer has begun. */
  readonly land: (move: Move) => void;
}

/** Lets one action at a time be under way. */
export interface SingleFlight {
  /** Joins what is under way if that is the same; a send never disturbs anything. Else begins, and ends the other. */
  readonly run: (plan: Plan) => Promise<void>;
  /** Ends what is under way; nothing comes of it. */
  readonly abort: () => void;
}

interface Flight extends Plan {
  readonly controller: AbortController;
  readonly landed: Promise<void>;
}

export const createSingleFlight = (): SingleFlight => {
  let present: Flight | undefined;
  const abort = () => {
    present?.controller.abort();
    present = undefined;
  };
  const run = (plan: Plan) => {
    const { kind, code, begin, ask, land } = plan;
    if (present && (kind === "sending" || (present.kind === kind && present.code === code)))
      return present.landed;
    abort();
    const controller = new AbortController();
    const landed = ask(controller.signal).then((move) => {
      if (controller.signal.aborted) return;
      present = undefined;
      land(move);
    });
    present = { ...plan, controller, landed };
    // Last, because it tells listeners, and one that acts at once has to find this action under way.
    begin();
    return landed;
  };
  return { run, abort };
};
