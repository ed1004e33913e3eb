// The phone step, as far as the person's own hands lead.
import type { Chapter, State } from "../state.ts";
import { number } from "./ways.ts";

const entered: readonly State[] = [
  {
    id: "phone-empty",
    title: "Nothing typed yet",
    when: "The page has opened. The country is the server’s guess.",
    attributes: { "default-country": "" },
  },
  {
    id: "phone-no-country",
    title: "No country known",
    when: "Neither network nor browser tells where the visitor is.",
    attributes: { "default-country": "" },
    script: { config: (real) => ({ ...real, visitor_country: { code: null, confidence: "none" } }) },
  },
  {
    id: "phone-typed",
    title: "Half typed",
    when: "Digits group themselves while they are typed.",
    play: async ({ type, until }) => {
      type("0770090");
      await until("[data-kind=phone]");
    },
  },
  {
    id: "phone-international",
    title: "Typed with its calling code",
    when: "A number that starts with + chooses its country itself.",
    play: async ({ type, until }) => {
      type("+4915123456789");
      await until(".country:not(:has(.calling-code))");
    },
  },
  {
    id: "phone-preset",
    title: "A number to begin with",
    when: "The site knows it already: attribute phone.",
    attributes: { "default-phone": number },
  },
  {
    id: "phone-other-channel",
    title: "A call first",
    when: "The site prefers another channel: attribute service.",
    attributes: { channel: "voice" },
  },
  {
    id: "phone-own-words",
    title: "The site’s own words",
    when: "Property texts replaces any sentence.",
    texts: {
      phoneLabel: "Where may the courier call?",
      phoneHint: "You get one text message now, and a call at your door.",
      send: { sms: "Text me" },
    },
  },
  {
    id: "phone-disabled",
    title: "Disabled",
    when: "The form does not want anything yet: attribute disabled.",
    attributes: { "default-phone": number, disabled: "" },
  },
  {
    id: "phone-sending",
    title: "Sending",
    when: "The server has not answered yet.",
    script: { code: ["silence"] },
    play: async ({ type, send, until }) => {
      type(number);
      send();
      await until(".spinner");
    },
    insist: ({ send }) => send(),
  },
];

/** Typing a number. */
export const phone: Chapter = { id: "phone", title: "Phone number", states: entered };
