import type { TelProofError } from "@telproof/sdk";
import { expect, test } from "vitest";
import { codeStep, endedStep, error, phoneStep, verifiedStep } from "../view-model/widget-state.fixture.ts";
import { type LegacyEvent, LegacyEvents } from "./legacy-events.ts";

const names = (news: readonly LegacyEvent[]) => news.map(({ name }) => name);
const sms = { phone: "+447700900123", channel: "sms", messagesSent: 1 } as const;

/** A widget that has begun. */
const opened = () => {
  const room = new LegacyEvents();
  expect(names(room.onReady())).toEqual(["ready"]);
  return room;
};

test("a person's way is told as ready, pending, verified", () => {
  const room = opened();
  expect(names(room.onStep(codeStep))).toEqual(["pending"]);
  expect(room.onSent(sms)).toEqual([]);
  expect(names(room.onStep(verifiedStep))).toEqual(["verified"]);
});

test("what a reload finds again before the settings are there is told after ready", () => {
  const room = new LegacyEvents();
  expect(room.onStep(verifiedStep)).toEqual([]);
  expect(names(room.onReady())).toEqual(["ready", "verified"]);
});

test("where the settings never come, the fault is told first and holds nothing back", () => {
  const room = new LegacyEvents();
  expect(room.onStep(codeStep)).toEqual([]);
  expect(room.onFailed(error("network"))).toEqual([
    { name: "error", error: "network" },
    { name: "pending", restored: false },
  ]);
  expect(names(room.onStep(verifiedStep))).toEqual(["verified"]);
});

test("another message is a retry, one by voice after a text a fallback", () => {
  const room = opened();
  room.onStep(codeStep);
  room.onSent(sms);
  expect(names(room.onSent({ ...sms, messagesSent: 2 }))).toEqual(["retry", "pending"]);
  expect(names(room.onSent({ ...sms, messagesSent: 3, channel: "voice" }))).toEqual(["fallback", "pending"]);
  expect(names(room.onSent({ ...sms, messagesSent: 4, channel: "voice" }))).toEqual(["retry", "pending"]);
});

test("a new verification after one that ended is a retry", () => {
  const room = opened();
  room.onStep(codeStep);
  expect(room.onStep(endedStep)).toEqual([]);
  expect(names(room.onStep(codeStep))).toEqual(["retry", "pending"]);
  expect(room.onStep(phoneStep)).toEqual([]);
});

test.each<[TelProofError["code"], readonly LegacyEvent[]]>([
  ["wrong_code", []],
  ["invalid_number", []],
  ["country_not_allowed", []],
  ["too_many_messages", []],
  ["channel_unavailable", [{ name: "error", error: "service_not_available" }]],
  ["bad_response", [{ name: "error", error: "bad_response" }]],
  ["too_many_guesses", [{ name: "max_validations", error: "max_validations_reached" }]],
  ["unknown_session", [{ name: "error", error: "invalid_session" }]],
  ["resend_too_soon", [{ name: "error", error: "wait_to_retry" }]],
])("%s is told as RingCaptcha does", (code, news) => {
  expect(opened().onFailed(error(code))).toEqual(news);
});

test("a handler that comes late hears where things stand", () => {
  const room = new LegacyEvents();
  room.onStep(codeStep);
  expect(room.standing).toEqual([]);
  room.onReady();
  expect(names(room.standing)).toEqual(["ready", "pending"]);
  room.onStep(verifiedStep);
  expect(names(room.standing)).toEqual(["ready", "verified"]);
  room.onStep(phoneStep);
  expect(names(room.standing)).toEqual(["ready"]);
});
