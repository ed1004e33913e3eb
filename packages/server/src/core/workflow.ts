// Workflows are data: which message goes out when, with which code. This file is their arithmetic.
import type { Channel } from "./channel.ts";

/** One event of a workflow. Durations in seconds. */
export interface Step {
  readonly channel: Channel;
  /** Seconds after the message before it; 0 for the first. */
  readonly wait: number;
  /** Whether this message repeats the running code or brings a new one. */
  readonly code: "same" | "new";
  /** Seconds for which the code is valid from this message on. */
  readonly validFor: number;
}

/** The steps of one verification; never empty. */
export type Workflow = readonly [Step, ...Step[]];

/** An app's automatic second message: another channel after some seconds without success. */
export interface Fallback {
  readonly channel: Channel;
  readonly after: number;
}

/** One message, then the app's fallback with the same code if it has one and it is another channel. */
export const simpleWorkflow = (channel: Channel, validFor: number, fallback: Fallback | null): Workflow => {
  const first: Step = { channel, wait: 0, code: "new", validFor };
  if (!fallback || fallback.channel === channel || fallback.after >= validFor) return [first];
  const left = validFor - fallback.after;
  return [first, { channel: fallback.channel, wait: fallback.after, code: "same", validFor: left }];
};

/** When the step after `index` falls due, in Unix milliseconds, counted from a message sent at `now`. */
export const dueAfter = (workflow: Workflow, index: number, now: number): number | null => {
  const next = workflow[index + 1];
  return next ? now + next.wait * 1000 : null;
};
