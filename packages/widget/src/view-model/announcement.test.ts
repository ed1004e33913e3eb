import type { SessionState } from "@telproof/sdk";
import { expect, test } from "vitest";
import { english } from "../strings/english.fixture.ts";
import { describeChange } from "./announcement.ts";
import { createView } from "./create-view.ts";
import type { UiState } from "./ui-state.ts";
import { codeStep, endedStep, error, phoneStep, verifiedStep, widgetState } from "./widget-state.fixture.ts";

const said = (before: SessionState | null, after: SessionState, ui: Partial<UiState> = {}) =>
  describeChange(before && createView(widgetState(before, ui)), createView(widgetState(after, ui)), english);

test("a phone field says nothing by itself", () => {
  expect(said(null, phoneStep)).toBe("");
});

test("the start of a wait is announced with where the code went", () => {
  expect(said(phoneStep, codeStep)).toBe(
    "Sent by text message to +447700900123. You can ask for a new code in 60 seconds.",
  );
});

test("a whole minute is announced at 10 seconds and at its end, and at no other second", () => {
  const spoken = Array.from({ length: 60 }, (_, index) => 60 - index)
    .map((retryIn) => said({ ...codeStep, retryIn }, { ...codeStep, retryIn: retryIn - 1 }))
    .filter((text) => text !== "");
  expect(spoken).toEqual(["You can ask for a new code in 10 seconds.", "You can ask for a new code now."]);
});

test("seconds that were slept through are not made up for", () => {
  expect(said({ ...codeStep, retryIn: 50 }, { ...codeStep, retryIn: 0 })).toBe(
    "You can ask for a new code now.",
  );
});

test("another message is announced like the first", () => {
  const again = { ...codeStep, retryIn: 120, messagesSent: 2, channel: "voice" } as const;
  expect(said({ ...codeStep, retryIn: 0 }, again)).toBe(
    "We’re calling +447700900123 to tell you the code. You can ask for a new code in 120 seconds.",
  );
});

test("a wait that the server prolongs is not announced as another message", () => {
  const refused = { ...codeStep, error: error("resend_too_soon"), retryIn: 30 };
  expect(said({ ...codeStep, retryIn: 0 }, refused)).toBe(
    "A code was just sent to this number. You can ask for a new one in 0:30.",
  );
  expect(said({ ...codeStep, retryIn: 59 }, codeStep)).toBe("");
});

test("work that takes its time is announced when it begins, and only then", () => {
  const sending = { ...phoneStep, busy: "sending" } as const;
  expect(said(phoneStep, sending, { action: "send" })).toBe("Sending…");
  expect(said(sending, sending, { action: "send" })).toBe("");
  expect(said(codeStep, { ...codeStep, busy: "checking" })).toBe("Checking…");
  expect(said(codeStep, { ...codeStep, busy: "sending" })).toBe("Sending…");
  expect(said(endedStep, { ...endedStep, busy: "sending" })).toBe("Sending…");
});

test("each wrong code is announced", () => {
  const wrong = (guessesLeft: number) => ({ ...codeStep, error: error("wrong_code"), guessesLeft });
  expect(said(codeStep, wrong(4))).toBe("Wrong code. 4 tries left.");
  expect(said(wrong(4), wrong(3))).toBe("Wrong code. 3 tries left.");
  expect(said(wrong(3), wrong(3))).toBe("");
});

test("a remark that only counts down is announced once", () => {
  const waiting = (retryIn: number) => ({ ...phoneStep, error: error("resend_too_soon"), retryIn });
  expect(said(phoneStep, waiting(42))).toContain("0:42");
  expect(said(waiting(42), waiting(41))).toBe("");
});

test("the end is announced, well or ill", () => {
  expect(said(codeStep, verifiedStep)).toBe("Number verified.");
  expect(said(codeStep, endedStep)).toMatch(/^Too many wrong codes\. For your security/);
});
