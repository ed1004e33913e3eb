// What is promised is carried out: by providers that refuse, are out of order, throw or are too late.

import { describe, expect, it } from "vitest";
import { createManualClock } from "../clock/manual-clock.ts";
import type { Channel } from "../core/channel.ts";
import { cancel } from "../core/verification/end.ts";
import type { VerificationEvent } from "../core/verification/event.ts";
import { createPlanFixture } from "../core/verification/plan.fixture.ts";
import { begin } from "../core/verification/send.ts";
import { simpleWorkflow } from "../core/workflow.ts";
import { createCodeVault } from "../secrets/code-vault.ts";
import { deriveKey } from "../secrets/keys.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import { blankApp } from "./app.ts";
import { type CommitPorts, commit } from "./commit.ts";
import type { Dispatch, Shipment } from "./message-router.ts";
import { createOutbox } from "./outbox.ts";
import { createScheduler } from "./scheduler.ts";

type Answer = Dispatch | Error | Promise<Dispatch>;

const accepted: Dispatch = { kind: "accepted", provider: "p", reference: null };

/** An outbox whose carrier answers from a list, and the wheels around it. */
const start = async (answers: Answer[], fallback: { channel: Channel; after: number } | null = null) => {
  const clock = createManualClock(1_700_000_000_000);
  const store = createSqliteStore(openDatabase(":memory:"));
  const vault = createCodeVault(deriveKey("the secret of the tests, longer than it need be", "codes"));
  const carried: { channel: Channel; at: number; code: string }[] = [];
  const leases: number[] = [];
  const faults: string[] = [];
  const recorded: VerificationEvent["kind"][] = [];
  const journal = {
    note: () => undefined,
    record: () => undefined,
    fault: (doing: string) => void faults.push(doing),
  };
  const refusals = { count: () => undefined, flush: async () => undefined };
  const publish: CommitPorts["publish"] = (_app, _verification, { events }) =>
    void recorded.push(...events.map(({ kind }) => kind));
  const router = {
    channels: () => ["sms", "voice"] as const,
    observe: () => undefined,
    carry: async ({ delivery, code, now, leasedUntil }: Shipment) => {
      leases.push(leasedUntil);
      carried.push({ channel: delivery.channel, at: (now - 1_700_000_000_000) / 1000, code });
      const answer = (await answers.shift()) ?? accepted;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const webhooks = { takeOver: async () => 0 };
  const ports = { store, clock, vault, journal, subscribers: [], publish, refusals };
  const outbox = createOutbox({ ...ports, router });
  const scheduler = createScheduler({
    ...ports,
    outbox,
    webhooks,
    readiness: { check: async () => true, clockAhead: () => 0 },
  });
  const app = {
    ...blankApp({ appKey: "app", name: "Acme", test: true, createdAt: 0 }),
    secretDigest: "",
    sealedSecret: null,
  };
  await store.saveApp(app);
  const plan = createPlanFixture("v", {
    createdAt: clock.now(),
    workflow: simpleWorkflow("sms", 600, fallback),
  });
  const ref = { appKey: "app", id: "v", phone: plan.phone };
  return {
    carried,
    leases,
    /** Makes a method of the store take seconds. */
    stall: (name: "phoneRules" | "verification", seconds: number) => {
      const method: (...about: [string, string]) => unknown = store[name];
      const slow = (...about: [string, string]) => {
        clock.advance(seconds * 1000);
        return method(...about);
      };
      Object.assign(store, { [name]: slow });
    },
    faults,
    recorded,
    store,
    clock,
    scheduler,
    outbox,
    ref,
    begun: () =>
      commit(
        ports,
        { app, ref, command: "send", decide: (known, context) => begin(plan, known, context) },
        outbox.dispatch,
      ),
    canceled: () => commit(ports, { app, ref, command: "control", decide: cancel }, outbox.dispatch),
    pass: async (seconds: number) => {
      clock.advance(seconds * 1000);
      await scheduler.tick();
      await outbox.idle();
    },
  };
};

it("A command that was admitted before its app was deleted leaves nothing", async () => {
  const it = await start([]);
  await it.store.deleteApp("app");
  expect((await it.begun()).refusal).toEqual({ reason: "unknown_session" });
  await it.pass(0);
  expect([it.carried, await it.store.verifications({ limit: 9 })]).toEqual([[], []]);
  expect(await it.store.appContent("app")).toEqual({ verifications: 0, running: 0, numbers: 0 });
});

describe("A promised message", () => {
  it("that is accepted is carried once, however often one looks", async () => {
    const it = await start([]);
    await it.begun();
    for (let look = 0; look < 20; look += 1) await it.pass(10);
    expect(it.carried).toHaveLength(1);
  });

  it("that is refused makes the workflow's next step leave at once, with the same code", async () => {
    const it = await start([{ kind: "refused", why: "no" }], { channel: "voice", after: 120 });
    await it.begun();
    await it.pass(0);
    await it.pass(300);
    expect(it.carried.map(({ channel, at }) => [channel, at])).toEqual([
      ["sms", 0],
      ["voice", 0],
    ]);
    expect(new Set(it.carried.map(({ code }) => code)).size).toBe(1);
  });

  it("that nobody can carry and that has no next step is known as failed", async () => {
    const it = await start([{ kind: "refused", why: "no" }]);
    await it.begun();
    await it.pass(0);
    expect((await it.store.find({ appKey: "app", id: "v" })).verification).toMatchObject({
      state: "pending",
      messages: [{ delivery: "failed" }],
    });
  });

  it("whose provider is out of order is tried again with growing pauses as long as its code lives", async () => {
    const it = await start(Array<Dispatch>(100).fill({ kind: "unavailable", why: "down" }));
    await it.begun();
    await it.pass(0);
    for (let second = 0; second < 900; second += 1) await it.pass(1);
    const tries = it.carried.map(({ at }) => at);
    expect(tries.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 31, 61, 91]);
    expect(tries.at(-1)).toBe(571);
  });

  it("whose provider is out of order gives way to the workflow's next step after four tries", async () => {
    const down: Dispatch = { kind: "unavailable", why: "down" };
    const it = await start([down, down, down, down], { channel: "voice", after: 120 });
    await it.begun();
    await it.pass(0);
    for (let second = 0; second < 60; second += 1) await it.pass(1);
    expect(it.carried.map(({ channel, at }) => [channel, at])).toEqual([
      ["sms", 0],
      ["sms", 1],
      ["sms", 3],
      ["sms", 7],
      ["voice", 7],
    ]);
  });

  it("that had to wait for its turn until its code had run out never leaves", async () => {
    const start0 = 1_700_000_000_000;
    const it = await start([
      { kind: "deferred", at: start0 + 599_000 },
      { kind: "deferred", at: start0 + 600_000 },
    ]);
    await it.begun();
    await it.pass(0);
    for (let second = 0; second < 700; second += 1) await it.pass(1);
    expect(it.carried.map(({ at }) => at)).toEqual([0, 599]);
    expect((await it.store.find({ appKey: "app", id: "v" })).verification).toMatchObject({
      messages: [{ delivery: "failed" }],
    });
  });

  it("whose provider throws is taken over when its lease has run out", async () => {
    const it = await start([new Error("boom")]);
    await it.begun();
    await it.pass(0);
    for (let second = 0; second < 30; second += 1) await it.pass(1);
    expect([it.carried.map(({ at }) => at), it.faults]).toEqual([[0, 15], ["deliver"]]);
  });

  it("that this process is handing over is not taken over when the clock is set ahead", async () => {
    const inCall = Promise.withResolvers<Dispatch>();
    const it = await start([inCall.promise]);
    await it.begun();
    await expect.poll(() => it.carried.length).toBe(1);
    it.clock.advance(60_000);
    await it.scheduler.tick();
    await it.scheduler.tick();
    const during = it.carried.length;
    inCall.resolve(accepted);
    await it.outbox.idle();
    await it.scheduler.tick();
    await it.outbox.idle();
    expect([during, it.carried.length]).toEqual([1, 1]);
  });

  it("whose lease was given by a clock that was ahead is carried out without waiting for that moment", async () => {
    const it = await start([]);
    const { clock, store } = it;
    await store.update(it.ref, () => ({
      value: undefined,
      delivery: {
        delivery: {
          id: "v-1",
          appKey: "app",
          verificationId: "v",
          phone: "+447400123456",
          channel: "sms",
          message: 1,
          createdAt: clock.now() + 7_185_000,
          tries: 0,
        },
        leasedUntil: clock.now() + 7_200_000,
      },
    }));
    expect(
      (await store.claimDeliveries(clock.now(), clock.now() + 15_000, { limit: 9 })).map(({ id }) => id),
    ).toEqual(["v-1"]);
  });

  it("has its whole lease after its transaction, however long the store took before", async () => {
    const it = await start([]);
    it.stall("phoneRules", 9);
    const began = it.clock.now();
    const { now } = await it.begun();
    await it.outbox.idle();
    expect(now - began).toBe(9000);
    expect(it.leases).toEqual([now + 15_000]);
  });

  it("is handed over with what is left of its lease, as of a read that took seconds", async () => {
    const it = await start([]);
    it.stall("verification", 12);
    await it.begun();
    await it.outbox.idle();
    expect([it.carried.map(({ at }) => at), it.leases]).toEqual([[12], [1_700_000_015_000]]);
  });

  it("that was claimed anew meanwhile is not settled by who had it before", async () => {
    let answer: (dispatch: Dispatch) => void = () => undefined;
    const late = new Promise<Dispatch>((resolve) => {
      answer = resolve;
    });
    const it = await start([late]);
    await it.begun();
    it.clock.advance(15_000);
    const now = it.clock.now();
    await it.store.claimDeliveries(now, now + 15_000, { limit: 9 });
    answer({ kind: "deferred", at: now + 100 });
    await it.outbox.idle();
    expect(await it.store.claimDeliveries(now + 14_999, now + 30_000, { limit: 9 })).toEqual([]);
    expect(it.recorded).not.toContain("accepted");
  });

  it("never leaves once its verification is over", async () => {
    const it = await start([{ kind: "unavailable", why: "down" }], { channel: "voice", after: 120 });
    await it.begun();
    await it.pass(0);
    await it.canceled();
    for (let second = 0; second < 200; second += 10) await it.pass(10);
    expect(it.carried).toHaveLength(1);
  });

  it("races its verification's end a thousand times and never leaves after it", async () => {
    for (let race = 0; race < 1000; race += 1) {
      const it = await start([], { channel: "voice", after: 120 });
      await it.begun();
      await it.pass(119);
      const stepped = it.pass(1);
      await it.canceled();
      const before = it.carried.length;
      await stepped;
      await it.pass(60);
      expect(it.carried.length).toBe(before);
      await it.store.close();
    }
  }, 180_000);
});
