// The code step.
import { everyChannel, refused, sent } from "../answers.ts";
import type { Chapter, State } from "../state.ts";
import { getCode, remark, tryCode } from "./ways.ts";

const entering: readonly State[] = [
  { id: "code-empty", title: "Code sent", when: "The message is on its way.", play: getCode },
  {
    id: "code-partial",
    title: "Half entered",
    when: "Three of six digits.",
    play: async (hands) => {
      await getCode(hands);
      hands.enter("482");
    },
  },
  {
    id: "code-button",
    title: "Checked by a button",
    when: "Attribute no-auto-check: nothing happens by itself.",
    attributes: { "no-auto-check": "" },
    play: tryCode,
  },
  {
    id: "code-checking",
    title: "Checking",
    when: "The last digit is in; the server has not answered yet.",
    script: { check: ["silence"] },
    play: async (hands) => {
      await tryCode(hands);
      await hands.until(".code[data-busy]");
    },
    insist: ({ check }) => check(),
  },
  {
    id: "code-wrong",
    title: "Wrong code",
    when: "Says how many tries are left.",
    script: { check: [refused("wrong_code", { guesses_left: 4 })] },
    play: async (hands) => {
      await tryCode(hands);
      await hands.until(remark("code"));
    },
  },
  {
    id: "code-unreachable",
    title: "Server unreachable",
    when: "The check got no answer; the same code can be tried again.",
    script: { check: ["no-connection"] },
    play: async (hands) => {
      await tryCode(hands);
      await hands.until(remark("code"));
    },
  },
];

const waiting: readonly State[] = [
  {
    id: "code-countdown",
    title: "Countdown running",
    when: "Another message is possible when it is over.",
    script: { code: [sent({ retry_in: 600 })] },
    play: getCode,
  },
  {
    id: "code-channels",
    title: "Countdown over, every channel",
    when: "Another message, by any channel of the app.",
    script: { code: [sent({ retry_in: 0, channels: everyChannel })] },
    play: getCode,
  },
  {
    id: "code-call",
    title: "By a call",
    when: "The code is told by a voice.",
    attributes: { channel: "voice" },
    script: { code: [sent({ channel: "voice", retry_in: 0 })] },
    play: getCode,
  },
  {
    id: "code-resending",
    title: "Sending again",
    when: "Another message was asked for.",
    script: { code: [sent({ retry_in: 0 }), "silence"] },
    play: async (hands) => {
      await getCode(hands);
      hands.press("resend-button");
    },
    insist: ({ press }) => press("resend-button"),
  },
  {
    id: "code-limit",
    title: "No more messages",
    when: "The number has had all its messages. The last code still counts.",
    script: { code: [sent({ retry_in: 0 }), refused("too_many_messages")] },
    play: async (hands) => {
      await getCode(hands);
      hands.press("resend-button");
      await hands.until(remark("code"));
    },
  },
];

const shapes: readonly State[] = [
  {
    id: "code-four",
    title: "Four digits",
    when: "The app’s codes are short.",
    script: { code: [sent({ code_length: 4 })] },
    play: getCode,
  },
  {
    id: "code-ten",
    title: "Ten digits",
    when: "The longest codes there are.",
    script: { code: [sent({ code_length: 10 })] },
    play: async (hands) => {
      await getCode(hands);
      hands.enter("482915730");
    },
  },
];

/** Entering the code. */
export const code: Chapter = { id: "code", title: "Code", states: [...entering, ...waiting, ...shapes] };
