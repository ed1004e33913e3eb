import { describe, expect, test } from "vitest";
import { plainNumbering } from "../phone/numbering.ts";
import { createView } from "./create-view.ts";
import { codeStep, endedStep, error, phoneStep, verifiedStep, widgetState } from "./widget-state.fixture.ts";

const gb = { iso2: "GB", callingCode: "44" };

describe("phone step", () => {
  test("it asks for a number, in the country that is known", () => {
    expect(createView(widgetState(phoneStep, { country: gb }))).toMatchObject({
      kind: "phone",
      label: "Phone number",
      country: { iso2: "GB", callingCode: "44", label: "Country: United Kingdom (+44)" },
      submit: { label: "Send code", enabled: true },
      invalid: false,
      note: null,
    });
  });

  test("without a country the button asks for one; beside an international number it shows no second code", () => {
    expect(createView(widgetState(phoneStep))).toMatchObject({
      country: { iso2: null, label: "Choose a country" },
    });
    expect(createView(widgetState(phoneStep, { country: gb, phone: "+44 7" }))).toMatchObject({
      country: { iso2: "GB", callingCode: null },
    });
  });

  test("while a code is being sent nothing can be sent again", () => {
    expect(createView(widgetState({ ...phoneStep, busy: "sending" }, { action: "send" }))).toMatchObject({
      busy: true,
      submit: { label: "Sending…", enabled: false },
    });
  });

  test("a session that is being restored is not said to be sending", () => {
    expect(createView(widgetState({ ...phoneStep, busy: "checking" }))).toMatchObject({
      submit: { label: "Checking…" },
    });
  });

  test.each([
    [
      error("invalid_number", { field: "phone" }),
      "This phone number isn’t valid. Check the country and the digits.",
    ],
    [
      error("invalid_request", { field: "phone" }),
      "This phone number isn’t valid. Check the country and the digits.",
    ],
    [error("country_not_allowed", { field: "phone" }), "Numbers from this country can’t be used here."],
    [
      error("channel_unavailable", { field: "channel" }),
      "We can’t send a code to this number that way. Choose another way.",
    ],
  ])("%o becomes a sentence for people, and the field is at fault", (fault, text) => {
    expect(createView(widgetState({ ...phoneStep, error: fault }))).toMatchObject({
      invalid: true,
      note: { tone: "error", text },
    });
  });

  test.each([
    [error("too_many_requests"), "Too many codes requested. Please try again later."],
    [error("too_many_messages"), "Too many codes requested. Please try again later."],
    [error("server_error"), "Something went wrong on our side. Please try again."],
    [error("bad_response"), "Something went wrong on our side. Please try again."],
  ])("%o becomes a sentence that blames no field", (fault, text) => {
    expect(createView(widgetState({ ...phoneStep, error: fault }))).toMatchObject({
      invalid: false,
      note: { tone: "error", text },
    });
  });

  test("a wait counts down in its sentence and goes away at its end", () => {
    const waiting = { ...phoneStep, error: error("resend_too_soon") };
    expect(createView(widgetState({ ...waiting, retryIn: 42 })).note?.text).toContain("0:42");
    expect(createView(widgetState({ ...waiting, retryIn: 0 })).note).toBeNull();
  });

  test("a fault of the connection blames no field and offers to try again; offline it says so", () => {
    const lost = { ...phoneStep, error: error("network") };
    expect(createView(widgetState(lost))).toMatchObject({ invalid: false, submit: { label: "Try again" } });
    expect(createView(widgetState(lost, { online: false })).note?.text).toMatch(/^You seem to be offline/);
  });

  test("an error that the person has begun to mend is no longer shown", () => {
    const fault = error("invalid_number");
    expect(createView(widgetState({ ...phoneStep, error: fault }, { dismissedError: fault }))).toMatchObject({
      note: null,
    });
  });

  test("an unusual length is remarked on when the field is left, and never stops anything", () => {
    const numbering = { ...plainNumbering, isPlausible: () => false };
    const ui = { numbering, phone: "12", country: gb };
    expect(createView(widgetState(phoneStep, ui)).note).toBeNull();
    expect(createView(widgetState(phoneStep, { ...ui, phoneBlurred: true }))).toMatchObject({
      invalid: false,
      submit: { enabled: true },
      note: {
        tone: "warning",
        text: "Check the number: it has an unusual length for this country (United Kingdom).",
      },
    });
  });

  test("another number than was typed is shown before it is sent to", () => {
    const numbering = { ...plainNumbering, formatOther: () => "+54 9 11 2345-6789" };
    expect(
      createView(widgetState(phoneStep, { numbering, phone: "11 2345-6789", country: gb })),
    ).toMatchObject({
      invalid: false,
      note: { tone: "info", text: "+54 9 11 2345-6789" },
    });
  });

  test("what is lacking is said before anything else", () => {
    expect(createView(widgetState(phoneStep, { validationError: "number" })).note?.text).toBe(
      "Enter your phone number.",
    );
    expect(createView(widgetState(phoneStep, { validationError: "country" })).note?.text).toMatch(
      /^Choose your country/,
    );
  });
});

describe("code step", () => {
  test("it says how long the code is and where it went, and offers the channels that can be had", () => {
    expect(createView(widgetState(codeStep))).toMatchObject({
      kind: "code",
      label: "Enter the 6-digit code",
      sent: "Sent by text message to {phone}",
      phone: "+447700900123",
      check: null,
      again: { label: "Send again in 1:00", enabled: false, seconds: 60, channel: "sms" },
      others: [{ label: "Call me instead", enabled: false, channel: "voice" }],
    });
  });

  test("when the wait is over another message can be asked for", () => {
    expect(createView(widgetState({ ...codeStep, retryIn: 0 }))).toMatchObject({
      again: { label: "Send again", enabled: true },
      others: [{ enabled: true }],
    });
  });

  test("a masked number is shown as it is", () => {
    expect(createView(widgetState({ ...codeStep, phone: "+44••••••••23" }))).toMatchObject({
      phone: "+44••••••••23",
    });
  });

  test("a wrong code says how many tries are left, in the right number", () => {
    const wrong = { ...codeStep, error: error("wrong_code") };
    const note = (guessesLeft: number) => createView(widgetState({ ...wrong, guessesLeft })).note?.text;
    expect(note(4)).toBe("Wrong code. 4 tries left.");
    expect(note(1)).toBe("Wrong code. 1 try left.");
    expect(createView(widgetState(wrong))).toMatchObject({ invalid: true });
  });

  test("without checking by itself there is a button, once the code is complete", () => {
    const check = (code: string) => createView(widgetState(codeStep, { autoCheck: false, code }));
    expect(check("12345")).toMatchObject({ check: { label: "Verify", enabled: false } });
    expect(check("123456")).toMatchObject({ check: { label: "Verify", enabled: true } });
  });

  test("a check that the connection prevented can be tried again", () => {
    const lost = { ...codeStep, error: error("timeout") };
    expect(createView(widgetState(lost))).toMatchObject({
      invalid: false,
      check: { label: "Try again", enabled: true },
    });
  });
});

describe("ended step", () => {
  test.each([
    ["too_many_guesses", "Too many wrong codes"],
    ["expired", "Time is up"],
    ["canceled", "Verification canceled"],
  ] as const)("%s has its words", (reason, title) => {
    expect(createView(widgetState({ ...endedStep, reason }))).toMatchObject({ kind: "ended", title });
  });

  test("a new code can be asked for when the wait is over", () => {
    expect(createView(widgetState({ ...endedStep, retryIn: 75 }))).toMatchObject({
      again: { label: "New code in 1:15", enabled: false },
    });
    expect(createView(widgetState(endedStep))).toMatchObject({
      again: { label: "Send a new code", enabled: true },
    });
    expect(createView(widgetState({ ...endedStep, busy: "sending" }))).toMatchObject({
      again: { label: "Sending…", enabled: false },
      others: [{ label: "Call me instead", enabled: false }],
    });
  });

  test("the error that ended it is not told twice, one of a new send is", () => {
    const ended = { ...endedStep, error: error("too_many_guesses") };
    expect(createView(widgetState(ended)).note).toBeNull();
    const failed = { ...endedStep, error: error("network") };
    expect(createView(widgetState(failed, { action: "resend" })).note?.tone).toBe("error");
  });
});

test("a verified number is shown with its way back", () => {
  expect(createView(widgetState(verifiedStep))).toMatchObject({
    kind: "verified",
    title: "Number verified",
    phone: "+447700900123",
    change: "Change",
  });
});

test("a foreign origin or an unknown key is told to those who build the page, whatever the step", () => {
  expect(createView(widgetState({ ...phoneStep, error: error("origin_not_allowed") }))).toMatchObject({
    kind: "misconfigured",
    text: "https://shop.example is not an allowed origin for this app key.",
  });
  expect(createView(widgetState(codeStep, { setup: error("unknown_app") }))).toMatchObject({
    kind: "misconfigured",
  });
});

test("a page without an origin is not told to allow one", () => {
  const sandboxed = { ...widgetState({ ...phoneStep, error: error("origin_not_allowed") }), origin: "null" };
  expect(createView(sandboxed)).toMatchObject({ kind: "misconfigured", text: "" });
});

test.each([phoneStep, codeStep, endedStep, verifiedStep])("a disabled $step step says so", (session) => {
  expect(createView(widgetState(session, { disabled: true }))).toMatchObject({ disabled: true });
});
