import { expect, test, vi } from "vitest";
import {
  configAnswer,
  memoryStorage,
  refusal,
  sentAnswer,
  stage,
  verifiedAnswer,
} from "./verification-controller.fixture.ts";

/** The connection is tried three times by the client before it gives up. */
const lost = ["offline", "offline", "offline"] as const;

const ready = (it: ReturnType<typeof stage>) =>
  vi.waitFor(() => expect(it.events.map(({ name }) => name)).toContain("tel-proof-ready"));

async function inCodeStep(answers: Parameters<typeof stage>[0]) {
  const it = stage({ code: [sentAnswer], ...answers });
  await ready(it);
  it.type("07700900123");
  await it.controller.send();
  expect(it.view().kind).toBe("code");
  return it;
}

test("the server's guess of the country is taken until the person chose one", async () => {
  const guessed = stage({});
  await ready(guessed);
  expect(guessed.view()).toMatchObject({ country: { iso2: "GB" } });

  const chosen = stage({});
  chosen.controller.chooseCountry({ iso2: "FR", callingCode: "33" });
  await ready(chosen);
  expect(chosen.view()).toMatchObject({ country: { iso2: "FR" } });
});

test("a country that the app does not allow is not guessed; the only one allowed is", async () => {
  const none = stage({ config: [{ ...configAnswer, countries: ["FR", "DE"] }] });
  await ready(none);
  expect(none.view()).toMatchObject({ country: { iso2: null } });

  const only = stage({ config: [{ ...configAnswer, countries: ["FR"] }] });
  await ready(only);
  expect(only.view()).toMatchObject({ country: { iso2: "FR" } });
});

test("nothing is sent before there is a number and a country", async () => {
  const it = stage({ config: [{ ...configAnswer, visitor_country: { code: null, confidence: "none" } }] });
  await ready(it);
  await it.controller.send();
  it.type("07700900123");
  await it.controller.send();
  expect(it.calls("code")).toEqual([]);
  expect(it.view().note?.text).toMatch(/^Choose your country/);
});

test("asking twice at once sends one message, through the app's first channel", async () => {
  const voiceOnly = { ...configAnswer, channels: [{ channel: "voice", available: true }] };
  const it = stage({ config: [voiceOnly], code: [sentAnswer] });
  await ready(it);
  it.type("07700900123");
  await Promise.all([it.controller.send(), it.controller.send()]);
  expect(it.calls("code")).toHaveLength(1);
  expect(it.calls("code")[0]?.fields).toMatchObject({ phone: "07700900123", country: "GB" });
});

test("a complete code is checked by itself, once, and the page hears of the proof", async () => {
  const it = await inCodeStep({ check: [verifiedAnswer] });
  it.controller.typeCode("12345");
  expect(it.calls("check")).toHaveLength(0);
  expect(it.controller.typeCode("123456")).toBe("123456");
  it.controller.typeCode("123456");
  await vi.waitFor(() => expect(it.controller.proof).toBe("a.b.c"));
  expect(it.calls("check")).toHaveLength(1);
  expect(it.events.at(-1)).toEqual({
    name: "tel-proof-verified",
    detail: { phone: "+447700900123", country: "GB", proof: "a.b.c", restored: false },
  });
});

test("where the page wants a button, a complete code waits for it", async () => {
  const it = await inCodeStep({ check: [verifiedAnswer] });
  it.controller.applySettings({ disabled: false, autoCheck: false });
  it.controller.typeCode("123456");
  expect(it.calls("check")).toHaveLength(0);
  await it.controller.check();
  expect(it.controller.proof).toBe("a.b.c");
});

test("a further key in a full field does not spend another guess on the same code", async () => {
  const wrong = refusal("wrong_code", { guesses_left: 4 });
  const it = await inCodeStep({ check: [wrong, wrong] });
  it.controller.typeCode("999999");
  await vi.waitFor(() => expect(it.view().note?.text).toContain("4 tries left"));
  expect(it.controller.typeCode("9999991")).toBe("999999");
  expect(it.calls("check")).toHaveLength(1);
  expect(it.view().note?.text).toContain("4 tries left");
});

test("a send that the connection lost goes on once when it is back, as the same message", async () => {
  const it = stage({ code: [...lost, sentAnswer] });
  await ready(it);
  it.type("07700900123");
  it.setOnline(false);
  await it.controller.send();
  expect(it.view().note?.text).toMatch(/^You seem to be offline/);
  it.setOnline(true);
  it.setOnline(true);
  await vi.waitFor(() => expect(it.view().kind).toBe("code"));
  const keys = it.calls("code").map((call) => call.fields["idempotency_key"]);
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(lost.length + 1);
});

test("a number that was changed meanwhile is not sent by itself", async () => {
  const it = stage({ code: [...lost, sentAnswer] });
  await ready(it);
  it.type("07700900123");
  await it.controller.send();
  it.type("0770090012");
  it.setOnline(true);
  expect(it.calls("code")).toHaveLength(lost.length);
  expect(it.view()).toMatchObject({ kind: "phone", busy: false });
});

test("settings that could not be had are asked for again when the connection is back", async () => {
  const it = stage({ config: [...lost, configAnswer] });
  await vi.waitFor(() => expect(it.events.at(-1)?.name).toBe("tel-proof-error"));
  it.setOnline(true);
  await ready(it);
});

test("an unknown app key or a foreign origin stops the widget and is told to the developer without the key", async () => {
  for (const message of ["unknown_app", "origin_not_allowed"]) {
    const it = stage({ config: [refusal(message)] });
    await vi.waitFor(() => expect(it.view().kind).toBe("misconfigured"));
    expect(it.warned).toHaveLength(1);
    expect(it.warned[0]).toMatch(/^Telproof: /);
  }
});

test("only one wait for a code in a message exists, and it ends with the step and with the widget", async () => {
  const it = await inCodeStep({});
  expect(it.codes.map(({ signal }) => signal?.aborted)).toEqual([false]);
  await it.controller.changeNumber();
  expect(it.codes.map(({ signal }) => signal?.aborted)).toEqual([true]);

  const other = await inCodeStep({});
  other.controller.destroy();
  expect(other.codes.at(-1)?.signal?.aborted).toBe(true);
});

test("a code that the browser read is entered and checked", async () => {
  const it = await inCodeStep({ check: [verifiedAnswer] });
  it.codes[0]?.give("123456");
  await vi.waitFor(() => expect(it.view().kind).toBe("verified"));
});

test("changing the number keeps it, to be mended rather than typed again", async () => {
  const it = await inCodeStep({});
  it.controller.typeCode("12");
  await it.controller.changeNumber();
  expect(it.view().kind).toBe("phone");
  expect(it.controller.widgetState.ui).toMatchObject({ phone: "07700900123", code: "" });
});

test("after a reload the code step is back, its number named by the server, and no message is told again", async () => {
  const storage = memoryStorage();
  const before = stage({ code: [sentAnswer] }, storage);
  await ready(before);
  before.type("07700900123");
  await before.controller.send();
  before.controller.destroy();

  const status = {
    ...sentAnswer,
    state: "pending",
    verified: false,
    verified_at: null,
    verified_until: null,
  };
  const after = stage({ status: [status] }, storage);
  await vi.waitFor(() => expect(after.view()).toMatchObject({ kind: "code", phone: "+44 7700900123" }));
  expect(after.events.map(({ name }) => name)).not.toContain("tel-proof-code-sent");
  expect(after.codes).toHaveLength(1);
});

test("a reset forgets the number", async () => {
  const it = await inCodeStep({});
  it.controller.reset();
  expect(it.view().kind).toBe("phone");
  expect(it.controller.widgetState.ui.phone).toBe("");
});

test("a disabled widget does nothing", async () => {
  const it = stage({ code: [sentAnswer] });
  await ready(it);
  it.type("07700900123");
  it.controller.applySettings({ disabled: true, autoCheck: true });
  await it.controller.send();
  expect(it.calls("code")).toEqual([]);
});

test("the page's own country takes the place of the server's guess, whenever it comes", async () => {
  const early = stage({});
  early.controller.presetCountry("fr");
  await ready(early);
  const late = stage({});
  await ready(late);
  late.controller.presetCountry("fr");
  for (const it of [early, late])
    await vi.waitFor(() => expect(it.view()).toMatchObject({ country: { iso2: "FR", callingCode: "33" } }));
});

test("the page's own channel carries the first code where the app offers it", async () => {
  const channels = ["sms", "voice"].map((channel) => ({ channel, available: true }));
  const it = stage({ config: [{ ...configAnswer, channels }] });
  await ready(it);
  it.controller.applySettings({ channel: "voice" });
  expect(it.view()).toMatchObject({ submit: { label: "Call me" } });
  it.controller.applySettings({ channel: "viber" });
  expect(it.view()).toMatchObject({ submit: { label: "Send code" } });
});

test("every step is told without its secrets, also one that a reload finds again", async () => {
  const kept = memoryStorage();
  const before = stage({ code: [sentAnswer] }, kept);
  await ready(before);
  before.type("07700900123");
  await before.controller.send();
  before.controller.destroy();
  const after = stage({ status: ["offline", "offline", "offline"], check: [verifiedAnswer] }, kept);
  const steps = () => after.events.flatMap(({ name, detail }) => (name === "tel-proof-step" ? [detail] : []));
  await vi.waitFor(() =>
    expect(steps()).toEqual([{ step: "code", phone: expect.any(String), channel: "sms" }]),
  );
  after.controller.typeCode("123456");
  await vi.waitFor(() =>
    expect(steps()[1]).toEqual({ step: "verified", phone: expect.any(String), channel: null }),
  );
});

test("a letter in the number is refused aloud, until something is typed that counts", async () => {
  const { controller, type, view } = stage({});
  await controller.prepare();
  type("x");
  expect(controller.widgetState.ui.phone).toBe("");
  expect(view()).toMatchObject({ invalid: true, note: { tone: "error", text: "Enter your phone number." } });
  type("0");
  expect(view()).toMatchObject({ invalid: false, note: null });
});
