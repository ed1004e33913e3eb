import { afterEach, expect, test, vi } from "vitest";
import { fakeClient, phone, sentJson } from "../server.fake.ts";
import { createSession } from "./create-session.ts";
import { fakeStorage } from "./session.fake.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const client = () => fakeClient(() => ({ json: sentJson })).client;

test("without a page it works all the same, and a destroyed session lets the process end", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  const before = timers();
  const session = createSession(client());
  const stop = session.subscribe(() => {});
  await session.sendCode({ phone });
  expect(session.getState()).toMatchObject({ step: "code", retryIn: 60 });
  expect(timers()).toBe(before + 1);
  stop();
  session.destroy();
  expect(timers()).toBe(before);
});

test("it counts by the platform's clocks", async () => {
  vi.useFakeTimers();
  const session = createSession(client(), { storage: null });
  await session.sendCode({ phone });
  vi.advanceTimersByTime(3000);
  expect(session.getState()).toMatchObject({ retryIn: 57, codeExpiresIn: 597 });
  session.destroy();
});

test("it keeps itself in the page's session storage, under the app's key", async () => {
  const storage = fakeStorage();
  vi.stubGlobal("sessionStorage", storage);
  const session = createSession(client());
  await session.sendCode({ phone });
  expect([...storage.entries.keys()]).toEqual(["telproof:app_test"]);
  session.destroy();
});

test("a page whose storage throws has none", async () => {
  Object.defineProperty(globalThis, "sessionStorage", {
    configurable: true,
    get: () => {
      throw new DOMException("The operation is insecure", "SecurityError");
    },
  });
  const session = createSession(client());
  await session.sendCode({ phone });
  expect(session.getState().step).toBe("code");
  session.destroy();
  Reflect.deleteProperty(globalThis, "sessionStorage");
});

test("it looks again when the page comes into view, for as long as somebody listens", async () => {
  vi.useFakeTimers();
  const page = Object.assign(new EventTarget(), { hidden: true });
  vi.stubGlobal("document", page);
  const session = createSession(client(), { storage: null });
  await session.sendCode({ phone });
  const stop = session.subscribe(() => {});
  vi.setSystemTime(Date.now() + 45_000);
  page.dispatchEvent(new Event("visibilitychange"));
  expect(session.getState()).toMatchObject({ retryIn: 15 });
  stop();
  vi.setSystemTime(Date.now() + 10_000);
  page.dispatchEvent(new Event("visibilitychange"));
  expect(session.getState()).toMatchObject({ retryIn: 15 });
  session.destroy();
});
