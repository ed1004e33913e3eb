// Where a verification ends, well or ill, and where it cannot begin.
import { refused, sent } from "../answers.ts";
import type { Chapter } from "../state.ts";
import { end, tryCode } from "./ways.ts";

/** The number is verified, or is not. */
export const ends: Chapter = {
  id: "ends",
  title: "Ends",
  states: [
    {
      id: "verified",
      title: "Verified",
      when: "The form now has the proof.",
      play: async (hands) => {
        await tryCode(hands);
        await hands.until("[data-kind=verified]");
      },
    },
    {
      id: "locked",
      title: "Too many wrong codes",
      when: "The last guess was wrong too.",
      script: {
        code: [sent({ retry_in: 0 })],
        check: [refused("too_many_guesses")],
      },
      play: end,
    },
    {
      id: "locked-waiting",
      title: "Too many, and too soon",
      when: "Another message has to wait.",
      script: { code: [sent({ retry_in: 600 })], check: [refused("too_many_guesses")] },
      play: end,
    },
    {
      id: "expired",
      title: "Expired",
      when: "The code was not entered in time.",
      script: { code: [sent({ retry_in: 0 })], check: [refused("session_expired")] },
      play: end,
    },
    {
      id: "canceled",
      title: "Stopped",
      when: "The site’s back end stopped it.",
      script: {
        code: [sent({ retry_in: 0 })],
        check: [refused("canceled")],
      },
      play: end,
    },
    {
      id: "ended-sending",
      title: "A new code is coming",
      when: "The server has not answered yet.",
      script: {
        code: [sent({ retry_in: 0 }), "silence"],
        check: [refused("session_expired")],
      },
      play: async (hands) => {
        await end(hands);
        hands.press("send-button");
        await hands.until(".spinner");
      },
      insist: ({ press }) => press("send-button"),
    },
    {
      id: "ended-limit",
      title: "No new code",
      when: "The number has had all its messages.",
      script: {
        code: [sent({ retry_in: 0 }), refused("too_many_messages")],
        check: [refused("session_expired")],
      },
      play: async (hands) => {
        await end(hands);
        hands.press("send-button");
        await hands.until(".note:not(:empty)");
      },
    },
  ],
};

/** The site is at fault. */
export const setup: Chapter = {
  id: "setup",
  title: "Set up wrongly",
  states: [
    {
      id: "setup-origin",
      title: "Foreign origin",
      when: "The app’s key is used on a site that it is not for.",
      script: { config: () => refused("origin_not_allowed") },
    },
    {
      id: "setup-key",
      title: "Unknown key",
      when: "The server knows no such app.",
      script: { config: () => refused("unknown_app") },
    },
  ],
};
