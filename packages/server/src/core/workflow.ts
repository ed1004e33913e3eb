// Workflows are data: which message goes out when, with which code. This file is their arithmetic.
import type { Channel } from "./channel.ts";

/** One event of a workflow. Durations in seconds. */
export interface Step {
  readonly channel: Channel;
  /** Seconds after the message before it; 0 for the first. */
  readonly wait: number;
  /**
   * Which code the message brings: `same` repeats the running one and lets it live on for `validFor`, `new` draws one,
   * `same_if_valid` repeats it while it lives, without prolonging it, and draws one afterwards.
   */
  readonly code: "same" | "new" | "same_if_valid";
  /** Seconds for which the code is valid from this message on. */
  readonly validFor: number;
  /** BCP 47 language of this message, where it differs from the verification's. */
  readonly language?: string | undefined;
  /** Sender of this message, where it differs from the verification's. */
  readonly sender?: string | undefined;
  /** Text of this message, where it differs from the verification's. */
  readonly template?: string | undefined;
}

/** The steps of one verification; never empty. */
export type Workflow = readonly [Step, ...Step[]];

/** An app's automatic second message: another channel after some seconds without success. */
export interface Fallback {
  readonly channel: Channel;
  readonly after: number;
}

/** A code that has less than this left to live, in seconds, is of no use to somebody who hears it only now. */
const leastLeft = 30;

/**
 * One message, then the app's fallback if it has one and it is another channel: with the same code while that lives, else
 * with a new one.
 */
export const simpleWorkflow = (channel: Channel, validFor: number, fallback: Fallback | null): Workflow => {
  const first: Step = { channel, wait: 0, code: "new", validFor };
  if (!fallback || fallback.channel === channel) return [first];
  const step = { channel: fallback.channel, wait: fallback.after };
  const left = validFor - fallback.after;
  return [
    first,
    left >= leastLeft ? { ...step, code: "same", validFor: left } : { ...step, code: "new", validFor },
  ];
};

/** The part of a workflow that begins with its first step on `channel`; null when it has none. */
export const workflowFrom = (workflow: Workflow, channel: Channel): Workflow | null => {
  const [first, ...later] = workflow.slice(workflow.findIndex((step) => step.channel === channel));
  return first?.channel === channel ? [{ ...first, wait: 0, code: "new" }, ...later] : null;
};

/** When the step after `index` falls due, in Unix milliseconds, counted from a message sent at `now`. */
export const dueAfter = (workflow: Workflow, index: number, now: number): number | null => {
  const next = workflow[index + 1];
  return next ? now + next.wait * 1000 : null;
};

/** A message that left: which step it was, when, and until when its code is valid. Moments in Unix milliseconds. */
export interface Left {
  readonly index: number;
  readonly at: number;
  readonly codeExpiresAt: number;
}

/** Until when the running code is valid once `step` has left at `at`. */
export const expiryAfter = (
  { code, validFor }: Pick<Step, "code" | "validFor">,
  at: number,
  running: number,
): number => {
  const own = at + validFor * 1000;
  switch (code) {
    case "new":
      return own;
    case "same":
      return Math.max(running, own);
    case "same_if_valid":
      return at < running ? running : own;
  }
};

/** Seconds from a workflow's first message until its last code runs out. */
export const lastsFor = (workflow: Workflow): number =>
  endsAt(workflow, { index: 0, at: 0, codeExpiresAt: workflow[0].validFor * 1000 }) / 1000;

/** When the last code of the workflow runs out if every later step leaves in time. */
export const endsAt = (workflow: Workflow, { index, at, codeExpiresAt }: Left): number => {
  const next = workflow[index + 1];
  if (!next) return codeExpiresAt;
  const due = at + next.wait * 1000;
  const left = { index: index + 1, at: due, codeExpiresAt: expiryAfter(next, due, codeExpiresAt) };
  return Math.max(codeExpiresAt, endsAt(workflow, left));
};
