import { expect, test } from "vitest";
import { listSessionEvents } from "./session-events.ts";
import { codeStep, endedStep, phoneStep, verifiedStep } from "./view-model/widget-state.fixture.ts";

const allNames = (...states: Parameters<typeof listSessionEvents>) =>
  listSessionEvents(...states).map((told) => told.name);
const names = (...states: Parameters<typeof listSessionEvents>) =>
  allNames(...states).filter((name) => name !== "tel-proof-step");

test("another step is told once, without its secrets, before what it means", () => {
  const { step, phone, channel } = codeStep;
  expect(listSessionEvents(phoneStep, codeStep)[0]).toEqual({
    name: "tel-proof-step",
    detail: { step, phone, channel },
  });
  expect(allNames(codeStep, verifiedStep)).toEqual(["tel-proof-step", "tel-proof-verified"]);
  expect(allNames(verifiedStep, phoneStep)).toEqual(["tel-proof-step"]);
  expect(allNames(codeStep, { ...codeStep, messagesSent: 2 })).toEqual(["tel-proof-code-sent"]);
});

test("each message is told once", () => {
  const { phone, channel } = codeStep;
  expect(listSessionEvents(phoneStep, codeStep)).toContainEqual({
    name: "tel-proof-code-sent",
    detail: { phone, channel, messagesSent: 1 },
  });
  expect(listSessionEvents(codeStep, { ...codeStep, retryIn: 59 })).toEqual([]);
  expect(names(codeStep, { ...codeStep, messagesSent: 2 })).toEqual(["tel-proof-code-sent"]);
});

test("a verified number is told once, a renewed proof is not told", () => {
  expect(names(codeStep, verifiedStep)).toEqual(["tel-proof-verified"]);
  expect(names(verifiedStep, { ...verifiedStep, proof: "d.e.f" })).toEqual([]);
});

test("what ran out is told as expired, what was guessed away is not", () => {
  expect(names(codeStep, { ...endedStep, reason: "expired" })).toEqual(["tel-proof-expired"]);
  expect(names(verifiedStep, { ...endedStep, reason: "expired" })).toEqual(["tel-proof-expired"]);
  expect(names(codeStep, endedStep)).toEqual([]);
});
