// Reports how far people get in a verification, and how long each step takes them: for a site's analytics. Nothing in a
// report says who it was: words of fixed lists and milliseconds.
import type { Session } from "../session/session.ts";
import { type FunnelStep, type ReachedStep, readFirstStep, readFunnelSteps } from "./read-funnel-steps.ts";

export type { FunnelStep } from "./read-funnel-steps.ts";

/** One step of a verification. It never holds a number, a code, a token or a proof. */
export interface FunnelEvent extends ReachedStep {
  readonly step: FunnelStep;
  /** Milliseconds since the event before. 0 for the first one. */
  readonly duration: number;
  /** Milliseconds since the first event. */
  readonly elapsed: number;
}

/** All optional. */
export interface FunnelOptions {
  /** Milliseconds that never go back. Default: the page's clock. */
  readonly now?: (() => number) | undefined;
}

/**
 * Calls `report` at once with the step that the session is in, and then with each step that it reaches. Returns how to stop.
 *
 * @example
 * const stop = observeFunnel(session, (event) => navigator.sendBeacon("/funnel", JSON.stringify(event)));
 */
export const observeFunnel = (
  { getState, subscribe }: Pick<Session, "getState" | "subscribe">,
  report: (event: FunnelEvent) => void,
  { now = () => performance.now() }: FunnelOptions = {},
): (() => void) => {
  const begun = now();
  let [before, latest] = [getState(), begun];
  const tell = (reached: ReachedStep, time: number): void => {
    const event = { ...reached, duration: Math.round(time - latest), elapsed: Math.round(time - begun) };
    latest = time;
    report(event);
  };
  tell(readFirstStep(before), begun);
  return subscribe(() => {
    const after = getState();
    const steps = readFunnelSteps(before, after);
    before = after;
    const time = now();
    for (const step of steps) tell(step, time);
  });
};
