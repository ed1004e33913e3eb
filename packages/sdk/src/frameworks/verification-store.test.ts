import { describe, expect, test } from "vitest";
import { phone, refusal, sentJson, verifiedJson } from "../server.fake.ts";
import { createScript, fakeSession, waitUntilSettled } from "../session/session.fake.ts";
import { describeCodeField, describePhoneField } from "./field-attributes.ts";
import { createVerificationStore } from "./verification-store.ts";

const replies = { code: { json: sentJson }, check: { json: verifiedJson } };

const open = (script: Parameters<typeof createScript>[0] = {}) => {
  const fake = fakeSession(createScript({ ...replies, ...script }));
  return { ...fake, store: createVerificationStore({ session: fake.session }) };
};

describe("A store for frameworks", () => {
  test("shows the step phone until somebody subscribes, whatever the session's step is", async () => {
    const { session, store } = open();
    await session.sendCode({ phone });
    expect(store.getSnapshot()).toBe(store.getServerSnapshot());
    expect(store.getSnapshot().state.step).toBe("phone");
    store.subscribe(() => {});
    expect(store.getSnapshot().state).toBe(session.getState());
    expect(store.getServerSnapshot().state.step).toBe("phone");
  });

  test("has the identical snapshot until something changed, and tells each listener of a change", async () => {
    const { store } = open();
    const before = store.getSnapshot();
    expect(store.getSnapshot()).toBe(before);
    const heard: string[] = [];
    const same = () => void heard.push(store.getSnapshot().phone);
    const stops = [store.subscribe(same), store.subscribe(same)];
    heard.length = 0;
    store.typePhone("07700");
    expect(heard).toEqual(["07700", "07700"]);
    for (const stop of stops) stop();
    store.typePhone("077001");
    expect(heard).toHaveLength(2);
  });

  test("sends to the number and checks the code that were typed", async () => {
    const { store, requests } = open();
    store.subscribe(() => {});
    store.typePhone("07700 900123");
    await store.actions.sendCode({ country: "GB" });
    expect(requests[0]?.form).toMatchObject({ country: "GB" });
    expect(store.getSnapshot()).toMatchObject({ phone, code: "", state: { step: "code" } });
    store.typeCode("123456");
    await store.actions.checkCode();
    expect(requests[1]?.form).toMatchObject({ code: "123456" });
    expect(store.getSnapshot()).toMatchObject({ code: "", state: { step: "verified" } });
  });

  test("keeps what was typed through a countdown and a refusal", async () => {
    const { store, clock } = open({ code: refusal("INVALID_NUMBER") });
    store.subscribe(() => {});
    store.typePhone("0");
    await store.actions.sendCode();
    clock.pass(3);
    expect(store.getSnapshot().phone).toBe("0");
    expect(describePhoneField(store.getSnapshot())).toMatchObject({ value: "0", "aria-invalid": true });
    expect(describeCodeField(store.getSnapshot())["aria-invalid"]).toBe(false);
  });

  test("acts before somebody subscribes, and shows what came of it to who does", async () => {
    const { store, requests } = open();
    expect(await store.actions.sendCode({ phone })).toMatchObject({ ok: true, value: { step: "code" } });
    expect(requests).toHaveLength(1);
    expect(store.getSnapshot().state.step).toBe("phone");
    store.subscribe(() => {});
    expect(store.getSnapshot().state.step).toBe("code");
  });

  test("makes a session of its own for as long as somebody subscribes, and finds its step again", async () => {
    const asked: string[] = [];
    const answer: typeof fetch = async (input) => {
      asked.push(String(input));
      return Response.json(sentJson);
    };
    const { storage, clock } = fakeSession(createScript({}));
    const options = { appKey: "pk", baseUrl: "https://verify.example.com", fetch: answer, storage, clock };
    const store = createVerificationStore(options);
    const stop = store.subscribe(() => {});
    await store.actions.sendCode({ phone });
    expect(store.getSnapshot().state.step).toBe("code");
    stop();
    expect(clock.timers.size).toBe(0);
    store.subscribe(() => {});
    await waitUntilSettled();
    expect(store.getSnapshot().state).toMatchObject({ step: "code", restored: true });
  });

  test("refuses a wrong option where it is made", () => {
    expect(() => createVerificationStore({ appKey: "", baseUrl: "example.com" })).toThrow(TypeError);
  });
});
