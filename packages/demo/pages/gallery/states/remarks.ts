// The phone step with something to be said about it.
import { refused } from "../answers.ts";
import type { Chapter, Reply, State } from "../state.ts";
import { ask, remark } from "./ways.ts";

const answered = (state: Omit<State, "script" | "play">, reply: Reply): State => ({
  ...state,
  script: { code: [reply] },
  play: ask,
});

const own: readonly State[] = [
  {
    id: "phone-missing",
    title: "Number missing",
    when: "Asked for a code with nothing typed.",
    play: async ({ send, until }) => {
      send();
      await until(remark("phone"));
    },
  },
  {
    id: "phone-country-missing",
    title: "Country missing",
    when: "A national number, and no country known.",
    attributes: { "default-country": "" },
    script: { config: (real) => ({ ...real, visitor_country: { code: null, confidence: "none" } }) },
    play: async ({ type, send, until }) => {
      type("07700900123");
      send();
      await until(remark("phone"));
    },
  },
  {
    id: "phone-unusual",
    title: "Unusual length",
    when: "Left the field. Only a remark: sending is possible.",
    play: async ({ type, leave, until }) => {
      type("07700 9");
      leave();
      await until(remark("phone"));
    },
  },
];

const refusals: readonly State[] = [
  answered(
    { id: "phone-refused", title: "Not a number", when: "The server knows that nobody has this number." },
    refused("invalid_number", { field: "phone" }),
  ),
  answered(
    { id: "phone-country-refused", title: "Country refused", when: "The app does not send there." },
    refused("country_not_allowed", { field: "phone" }),
  ),
  answered(
    { id: "phone-undeliverable", title: "Cannot be delivered", when: "No provider gets a message through." },
    refused("channel_unavailable", { field: "channel" }),
  ),
  answered(
    { id: "phone-wait", title: "Too soon", when: "This number was sent a code a moment ago." },
    refused("resend_too_soon", { retry_in: 600 }),
  ),
  answered(
    { id: "phone-limit", title: "Send limit reached", when: "The number has had all its messages." },
    refused("too_many_messages"),
  ),
  answered(
    { id: "phone-failed", title: "Fault of the server", when: "Nothing the person could mend." },
    refused("server_error"),
  ),
  answered(
    {
      id: "phone-unreachable",
      title: "Server unreachable",
      when: "No answer came, though the device is online.",
    },
    "no-connection",
  ),
  answered(
    {
      id: "phone-offline",
      title: "Offline",
      when: "The browser says that it has no connection.",
      online: false,
    },
    "no-connection",
  ),
];

/** What can be said about a number. */
export const remarks: Chapter = {
  id: "remarks",
  title: "Remarks on the number",
  states: [...own, ...refusals],
};
