// ThunderSMS' `channels`: each with its place and its wait, all with one token. Source: MobTexting's Verify API, of
// which ThunderSMS is a white label.
import type { Channel } from "../../core/channel.ts";
import type { Step, Workflow } from "../../core/workflow.ts";

/** One of a request's `channels`. Durations in seconds. */
export interface ThunderChannel {
  readonly name: Channel;
  /** Its place, from 0; of equals the one that is named first comes first. */
  readonly order: number;
  /** Seconds after the channel before it. Default: 30. */
  readonly wait?: number | undefined;
  /** Seconds for which its message keeps the token valid. Default: what is left of the verification's `timeout`. */
  readonly ttl?: number | undefined;
  readonly language?: string | undefined;
  /** `from`: who the message comes from. */
  readonly from?: string | undefined;
  /** The message's text; a call says it in its own language unless there is one. */
  readonly template?: string | undefined;
}

const defaultWait = 30;

/** The steps of a request. `timeout`: seconds for which the token is valid; ThunderSMS' default is 120. */
export const thunderWorkflow = (
  channels: readonly [ThunderChannel, ...ThunderChannel[]],
  timeout = 120,
): Workflow => {
  const [first = channels[0], ...later] = channels.toSorted((a, b) => a.order - b.order);
  const common = ({ name, ttl, language, from, template }: ThunderChannel) => ({
    channel: name,
    validFor: ttl ?? timeout,
    language,
    sender: from,
    template,
  });
  const step = (it: ThunderChannel): Step => ({
    ...common(it),
    wait: it.wait ?? defaultWait,
    code: it.ttl === undefined ? "same_if_valid" : "same",
  });
  return [{ ...common(first), wait: 0, code: "new" }, ...later.map(step)];
};
