import type { TelproofError } from "@telproof/sdk";
import { expect, test } from "vitest";
import { codeStep, endedStep, error, phoneStep, verifiedStep } from "../view-model/widget-state.fixture.ts";
import { type LegacyEvent, LegacyEvents } from "./legacy-events.ts";

const names = (news: readonly LegacyEvent[]) => news.map(({ name }) => name);
const sms = { phone: "+447700900123", service: "sms", attempt: 1 } as const;

/** A widget that has begun. */
const opened = () => {
  const room = new LegacyEvents();
  expect(names(room.ready())).toEqual(["ready"]);
  return room;
};

test("a person's way is told as ready, pending, verified", () => {
  const room = opened();
  expect(names(room.step(codeStep))).toEqual(["pending"]);
  expect(room.sent(sms)).toEqual([]);
  expect(names(room.step(verifiedStep))).toEqual(["verified"]);
});

test("what a reload finds again before the settings are there is told after ready", () => {
  const room = new LegacyEvents();
  expect(room.step(verifiedStep)).toEqual([]);
  expect(names(room.ready())).toEqual(["ready", "verified"]);
});

test("where the settings never come, the fault is told first and holds nothing back", () => {
  const room = new LegacyEvents();
  expect(room.step(codeStep)).toEqual([]);
  expect(room.failed(error("network"))).toEqual([
    { name: "error", error: "network" },
    { name: "pending", restored: false },
  ]);
  expect(names(room.step(verifiedStep))).toEqual(["verified"]);
});

test("another message is a retry, one by voice after a text a fallback", () => {
  const room = opened();
  room.step(codeStep);
  room.sent(sms);
  expect(names(room.sent({ ...sms, attempt: 2 }))).toEqual(["retry", "pending"]);
  expect(names(room.sent({ ...sms, attempt: 3, service: "voice" }))).toEqual(["fallback", "pending"]);
  expect(names(room.sent({ ...sms, attempt: 4, service: "voice" }))).toEqual(["retry", "pending"]);
});

test("a new verification after one that ended is a retry", () => {
  const room = opened();
  room.step(codeStep);
  expect(room.step(endedStep)).toEqual([]);
  expect(names(room.step(codeStep))).toEqual(["retry", "pending"]);
  expect(room.step(phoneStep)).toEqual([]);
});

test.each<[TelproofError["code"], readonly LegacyEvent[]]>([
  ["invalid_pin_code", []],
  ["invalid_number", []],
  ["max_validations_reached", [{ name: "max_validations", error: "max_validations_reached" }]],
  ["invalid_session", [{ name: "error", error: "invalid_session" }]],
  ["wait_to_retry", [{ name: "error", error: "wait_to_retry" }]],
])("%s is told as RingCaptcha does", (code, news) => {
  expect(opened().failed(error(code))).toEqual(news);
});

test("a handler that comes late hears where things stand", () => {
  const room = new LegacyEvents();
  room.step(codeStep);
  expect(room.standing).toEqual([]);
  room.ready();
  expect(names(room.standing)).toEqual(["ready", "pending"]);
  room.step(verifiedStep);
  expect(names(room.standing)).toEqual(["ready", "verified"]);
  room.step(phoneStep);
  expect(names(room.standing)).toEqual(["ready"]);
});
