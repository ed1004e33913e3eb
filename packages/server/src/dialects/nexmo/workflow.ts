// Nexmo Verify's seven workflows as steps. A PIN that is older than `pin_expiry` when an event fires is replaced, a
// younger one repeated. Source: Vonage Verify v1, "Workflows and events".
import type { Channel } from "../../core/channel.ts";
import type { Step, Workflow } from "../../core/workflow.ts";

/** `workflow_id`. */
export type WorkflowId = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What a request says of its timing, in seconds. */
export interface Timing {
  /** `pin_expiry`, 60 to 3600. Default: 300. */
  readonly pinExpiry?: number | undefined;
  /** `next_event_wait`, 60 to 900: instead of each of the workflow's own waits. */
  readonly nextEventWait?: number | undefined;
}

interface Event {
  readonly channel: Channel;
  /** Seconds until the next event. */
  readonly wait: number;
}

const sms = (wait: number): Event => ({ channel: "sms", wait });
const tts = (wait: number): Event => ({ channel: "voice", wait });

/** Each event with the wait that follows it; the last one is followed by the end. */
const events: Readonly<Record<WorkflowId, readonly [Event, ...Event[]]>> = {
  1: [sms(125), tts(180), tts(300)],
  2: [sms(125), sms(180), tts(300)],
  3: [tts(150), tts(150)],
  4: [sms(120), sms(180)],
  5: [sms(120), tts(180)],
  6: [sms(300)],
  7: [tts(300)],
};

const defaultExpiry = 300;

/**
 * The steps of a workflow.
 * A `pinExpiry` that is no whole multiple of `nextEventWait` becomes `nextEventWait`, if both are given.
 */
export const nexmoWorkflow = (id: WorkflowId, { pinExpiry, nextEventWait }: Timing = {}): Workflow => {
  const uneven = pinExpiry !== undefined && nextEventWait !== undefined && pinExpiry % nextEventWait !== 0;
  const validFor = (uneven ? nextEventWait : pinExpiry) ?? defaultExpiry;
  const [first, ...later] = events[id];
  const waits = events[id].map(({ wait }) => nextEventWait ?? wait);
  const step = ({ channel }: Event, index: number): Step => ({
    channel,
    wait: waits[index] ?? 0,
    code: "same_if_valid",
    validFor,
  });
  return [{ channel: first.channel, wait: 0, code: "new", validFor }, ...later.map(step)];
};
