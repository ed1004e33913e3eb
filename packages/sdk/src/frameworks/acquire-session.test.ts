// What happens to a session when components come, go and share. Each store stands for one component.
import { describe, expect, test } from "vitest";
import { fakeFetch, held, phone, sentJson, statusJson } from "../server.fake.ts";
import { createScript, fakeStorage, waitUntilSettled } from "../session/session.fake.ts";
import { FakeClock } from "../testing/fake-clock.ts";
import { createVerificationStore } from "./verification-store.ts";

type Script = Parameters<typeof fakeFetch>[0];

const defaults = createScript({
  code: { json: sentJson },
  status: { json: statusJson },
  cancel: { json: {} },
});

/** A page with a storage and a server, and how a component of it begins. */
const openPage = (script: Script = defaults) => {
  const { fetch, requests } = fakeFetch(script);
  const [clock, storage] = [new FakeClock(), fakeStorage()];
  const options = { appKey: "pk", baseUrl: "https://verify.example.com", fetch, clock, storage };
  const createStore = (more: object = {}) => createVerificationStore({ ...options, ...more });
  const mount = (more: object = {}) => {
    const store = createStore(more);
    return { ...store, unmount: store.subscribe(() => {}) };
  };
  return { createStore, mount, storage, clock, pathsAsked: () => requests.map(({ path }) => path) };
};

describe("The session of a component", () => {
  test("keeps a message that was on its way when the component ended", async () => {
    const reply = held();
    const { mount, clock, pathsAsked } = openPage((asked) =>
      asked.path === "code" ? reply.promise : defaults(asked),
    );
    const first = mount();
    const sent = first.actions.sendCode({ phone });
    first.unmount();
    reply.resolve({ json: sentJson });
    expect(await sent).toMatchObject({ ok: true, value: { step: "code" } });
    expect(clock.timers.size).toBe(0);
    expect(mount().getSnapshot().state).toMatchObject({ step: "code", restored: true });
    expect(pathsAsked()).toEqual(["code", "status"]);
  });

  test("goes on in the component that comes while a message is on its way: a second click is no second message", async () => {
    const reply = held();
    const { mount, pathsAsked } = openPage(() => reply.promise);
    const first = mount();
    void first.actions.sendCode({ phone });
    first.unmount();
    const second = mount();
    expect(second.getSnapshot()).toMatchObject({ phone, state: { busy: "sending" } });
    const sent = second.actions.sendCode();
    reply.resolve({ json: sentJson });
    expect(await sent).toMatchObject({ ok: true });
    expect(pathsAsked()).toEqual(["code"]);
    expect(second.getSnapshot().state).toMatchObject({ step: "code", restored: false });
  });

  test("is one for all components with its key, until the last one has ended", async () => {
    const { mount, clock } = openPage();
    const [one, other] = [mount(), mount()];
    await one.actions.sendCode({ phone });
    expect(other.getSnapshot().state).toBe(one.getSnapshot().state);
    one.unmount();
    expect(clock.timers.size).toBe(1);
    await other.actions.changeNumber();
    expect(other.getSnapshot()).toMatchObject({ phone, state: { step: "phone" } });
    other.unmount();
    expect(clock.timers.size).toBe(0);
  });

  test.each([{ storageKey: "other" }, { action: "withdraw" }, { storage: null }])(
    "is another one with %o",
    async (more) => {
      const { mount } = openPage();
      const [one, other] = [mount(), mount(more)];
      await one.actions.sendCode({ phone });
      expect([one, other].map((it) => it.getSnapshot().state.step)).toEqual(["code", "phone"]);
    },
  );

  test.each([
    [{ action: "signup" }, { action: "withdraw" }],
    [{ action: "token" }, { token: "t" }],
    [{ reference: "order 7" }, { reference: "order 8" }],
    [{ action: "a", reference: "b" }, { reference: "a b" }],
    [{ appKey: "one" }, { appKey: "other" }],
  ])(
    "never overwrites that of a component with the same key and other options: %o, %o",
    async (one, other) => {
      const { mount, storage } = openPage();
      const first = mount({ storageKey: "checkout", ...one });
      await first.actions.sendCode({ phone });
      const kept = [...storage.entries];
      const second = mount({ storageKey: "checkout", ...other });
      await second.actions.sendCode({ phone });
      await second.actions.changeNumber();
      second.actions.reset();
      expect([...storage.entries]).toEqual(expect.arrayContaining(kept));
      first.unmount();
      expect(mount({ storageKey: "checkout", ...one }).getSnapshot().state.restored).toBe(true);
    },
  );

  test("is nobody else's when it is stored nowhere", async () => {
    const { mount } = openPage();
    const [one, other] = [mount({ storage: null }), mount({ storage: null })];
    await one.actions.sendCode({ phone });
    expect(other.getSnapshot().state.step).toBe("phone");
  });

  test("begins with an action that comes before the component is mounted", async () => {
    const { createStore, pathsAsked } = openPage();
    const store = createStore({ storage: null });
    const sent = store.actions.sendCode({ phone });
    store.subscribe(() => {});
    expect(await sent).toMatchObject({ ok: true });
    expect(store.getSnapshot().state.step).toBe("code");
    expect(pathsAsked()).toEqual(["code"]);
  });

  test("forgets what a reload would restore, also before the component is mounted", async () => {
    const { createStore, mount, storage } = openPage();
    const earlier = mount();
    await earlier.actions.sendCode({ phone });
    earlier.unmount();
    expect(storage.entries.size).toBe(1);
    createStore().actions.reset();
    expect(storage.entries.size).toBe(0);
  });
});

describe("A number's field", () => {
  const reload = async (page: ReturnType<typeof openPage>) => {
    const earlier = page.mount();
    await earlier.actions.sendCode({ phone });
    earlier.unmount();
    return page.mount();
  };

  test("never holds a masked number", async () => {
    const page = openPage();
    const { getSnapshot, actions } = await reload(page);
    expect(getSnapshot()).toMatchObject({ phone: "", state: { step: "code" } });
    await actions.changeNumber();
    expect(getSnapshot()).toMatchObject({ phone: "", state: { step: "phone", phone: null } });
  });

  test("holds the number again that the server has named after a reload, to be corrected", async () => {
    const { getSnapshot, actions } = await reload(openPage());
    await waitUntilSettled();
    await actions.changeNumber();
    expect(getSnapshot()).toMatchObject({ phone, state: { step: "phone" } });
  });

  test("is empty in every component once one has reset their session", async () => {
    const { mount } = openPage();
    const [one, other] = [mount(), mount()];
    await one.actions.sendCode({ phone });
    expect(other.getSnapshot().phone).toBe(phone);
    one.actions.reset();
    expect([one, other].map((it) => it.getSnapshot().phone)).toEqual(["", ""]);
  });
});
