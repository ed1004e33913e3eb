import { expect, test } from "vitest";
import { phone, sentJson } from "../server.fake.ts";
import { createScript, fakeSession, waitUntilSettled } from "./session.fake.ts";

const sent = { json: sentJson };

/** Collects what would otherwise be uncaught. */
const faults = () => {
  const messages: string[] = [];
  const others = process.listeners("unhandledRejection");
  process
    .removeAllListeners("unhandledRejection")
    .on("unhandledRejection", (fault) => messages.push(String(fault)));
  return async () => {
    await waitUntilSettled();
    process.removeAllListeners("unhandledRejection");
    for (const other of others) process.on("unhandledRejection", other);
    return messages;
  };
};

test("listeners hear of changes only, and the state is the identical object until then", async () => {
  const { session, clock } = fakeSession(createScript({ code: sent }));
  await session.sendCode({ phone });
  let heard = 0;
  const stop = session.subscribe(() => heard++);
  const state = session.getState();
  clock.look(false);
  clock.look(true);
  expect(session.getState()).toBe(state);
  expect(heard).toBe(0);
  clock.pass(1);
  expect(heard).toBe(1);
  expect(session.getState()).not.toBe(state);
  stop();
  clock.pass(1);
  expect(heard).toBe(1);
});

test("a listener that is gone hears nothing more, even of the change that is being told", async () => {
  const { session } = fakeSession(createScript({ code: sent }));
  let heard = 0;
  session.subscribe(() => stop());
  const stop = session.subscribe(() => heard++);
  await session.sendCode({ phone });
  expect(heard).toBe(0);
});

test("a listener's fault is reported as one, and harms neither the session nor its other listeners", async () => {
  const { session } = fakeSession(createScript({ code: sent }));
  const reported = faults();
  let heard = 0;
  session.subscribe(() => {
    throw new Error("of the page");
  });
  session.subscribe(() => heard++);
  await session.sendCode({ phone });
  expect(session.getState()).toMatchObject({ step: "code", busy: null });
  expect(heard).toBe(2);
  expect(await reported()).toEqual(["Error: of the page", "Error: of the page"]);
});

test("a fault of what the page has given ends the action that met it, and is reported", async () => {
  const languages = ["de"];
  const locale = () => {
    const language = languages.shift();
    if (!language) throw new Error("no language yet");
    return language;
  };
  const { session } = fakeSession(createScript({ code: sent }), { locale });
  const reported = faults();
  await session.sendCode({ phone });
  const again = session.resendCode();
  expect(session.getState()).toMatchObject({ busy: "sending" });
  await again;
  expect(session.getState()).toMatchObject({ step: "code", busy: null, error: null });
  expect(await reported()).toEqual(["Error: no language yet"]);
});
