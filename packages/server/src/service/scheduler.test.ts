// However much falls due at once, it is done a little at a time: requests come in between, a stop does not wait for the
// rest, and one thing that cannot be done keeps nothing else from being done.

import { describe, expect, it, vi } from "vitest";
import { createManualClock } from "../clock/manual-clock.ts";
import { createPlanFixture } from "../core/verification/plan.fixture.ts";
import { begin } from "../core/verification/send.ts";
import { createCodeVault } from "../secrets/code-vault.ts";
import { deriveKey } from "../secrets/keys.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import { type App, blankApp } from "./app.ts";
import { commit } from "./commit.ts";
import { createOutbox } from "./outbox.ts";
import { createScheduler } from "./scheduler.ts";
import type { Store } from "./store.ts";
import { StoreOutageError } from "./store-outage.ts";

const many = 200;

/** Verifications whose call falls due in the same moment, over a store that a test may alter. */
const start = async (altered: (store: Store) => Store = (store) => store) => {
  const clock = createManualClock(1_700_000_000_000);
  const store = createSqliteStore(openDatabase(":memory:"));
  const vault = createCodeVault(deriveKey("the secret of the tests, longer than it need be", "codes"));
  const called: string[] = [];
  const faults: string[] = [];
  const journal = {
    note: () => undefined,
    record: () => undefined,
    fault: (doing: string) => void faults.push(doing),
  };
  const router = {
    channels: () => ["sms", "voice"] as const,
    observe: () => undefined,
    carry: async ({ delivery }: { delivery: { channel: string; phone: string } }) => {
      if (delivery.channel === "voice") called.push(delivery.phone);
      return { kind: "accepted", provider: "p", reference: null } as const;
    },
  };
  const refusals = { count: () => undefined, flush: async () => undefined };
  const publish = () => undefined;
  const ports = { store: altered(store), clock, vault, journal, subscribers: [], publish, refusals };
  const outbox = createOutbox({ ...ports, router });
  const webhooks = { takeOver: async () => 0 };
  const scheduler = createScheduler({
    ...ports,
    outbox,
    webhooks,
    readiness: { check: async () => true, clockAhead: () => 0 },
  });
  const app: App = {
    ...blankApp({ appKey: "app", name: "Acme", test: true, createdAt: 0 }),
    secretDigest: "",
    sealedSecret: null,
  };
  await store.saveApp(app);
  const begun = (phone: string) =>
    commit(
      ports,
      {
        app,
        ref: { appKey: "app", id: phone, phone },
        command: "send",
        decide: (known, context) => begin(plan(phone, clock.now()), known, context),
      },
      outbox.dispatch,
    );
  const phones = Array.from({ length: many }, (_, index) => `+4474001${20_000 + index}`);
  await Promise.all(phones.map(begun));
  await outbox.idle();
  clock.advance(120_000);
  return { scheduler, outbox, store, clock, called, faults, phones, begun };
};

const plan = (phone: string, createdAt: number) => createPlanFixture(phone, { phone, createdAt });

describe("When many steps fall due at once", () => {
  it("each is taken once", async () => {
    const it = await start();
    await it.scheduler.tick();
    await it.outbox.idle();
    await it.scheduler.tick();
    await it.outbox.idle();
    expect(it.called.toSorted()).toEqual(it.phones);
  });

  it("a request is answered before a tenth of them", async () => {
    const it = await start();
    const tick = it.scheduler.tick();
    await it.begun("+447400100000");
    const before = it.called.length;
    await tick;
    await it.outbox.idle();
    expect(before).toBeLessThan(many / 10);
    expect(it.called).toHaveLength(many);
  });

  it("a stop leaves the rest to the next process", async () => {
    const it = await start();
    const tick = it.scheduler.tick();
    await it.scheduler.stop();
    await tick;
    await it.outbox.idle();
    expect(it.called.length).toBeLessThan(many / 10);
  });

  it("any number that cannot be taken keep none of the others, and are tried again a minute later", async () => {
    const broken = 20;
    let isBroken = true;
    const fails = (id: string | undefined) => isBroken && Number(id?.slice(-5)) < 20_000 + broken;
    const it = await start((store) => ({
      ...store,
      update: (ref, decide) =>
        fails(ref.id) && ref.phone === undefined && ref.delivery === undefined
          ? Promise.reject(new Error("boom"))
          : store.update(ref, decide),
    }));
    const work = async () => {
      await it.scheduler.tick();
      await it.outbox.idle();
    };
    for (let turn = 0; turn < 10; turn += 1) await work();
    expect(it.called.toSorted()).toEqual(it.phones.slice(broken));
    expect(it.faults).toEqual(Array.from({ length: broken }, () => "step"));
    isBroken = false;
    it.clock.advance(60_000);
    await work();
    expect(it.called.toSorted()).toEqual(it.phones);
  });

  it("any number that meets an outage are tried again a second later, and are no fault", async () => {
    let isDown = true;
    const it = await start((store) => ({
      ...store,
      update: (ref, decide) =>
        isDown && ref.phone === undefined && ref.delivery === undefined
          ? Promise.reject(new StoreOutageError("no answer"))
          : store.update(ref, decide),
    }));
    await it.scheduler.tick();
    expect(it.called).toEqual([]);
    isDown = false;
    it.clock.advance(1000);
    await it.scheduler.tick();
    await it.outbox.idle();
    expect(it.called.toSorted()).toEqual(it.phones);
    expect(it.faults).toEqual([]);
  });

  it("deliveries of others are left alone for a moment after an outage, so that who has them settles them", async () => {
    let isDown = true;
    const claims: number[] = [];
    const it = await start((store) => ({
      ...store,
      due: (...about) => (isDown ? Promise.reject(new StoreOutageError("no answer")) : store.due(...about)),
      claimDeliveries: (...about) => {
        claims.push(it.clock.now());
        return store.claimDeliveries(...about);
      },
    }));
    await it.scheduler.tick();
    claims.length = 0;
    isDown = false;
    const back = it.clock.now();
    for (let wait = 0; wait < 3000; wait += 250) {
      await it.scheduler.tick();
      it.clock.advance(250);
    }
    await it.outbox.idle();
    expect(Math.min(...claims) - back).toBe(2000);
  });

  it("bounding waits ends, however many a clock ahead adds meanwhile", async () => {
    let bounded = 0;
    const it = await start((store) => ({
      ...store,
      boundWaits: async () => {
        bounded += 1;
        return 1;
      },
    }));
    it.scheduler.start();
    await vi.waitFor(() => expect(bounded).toBe(100));
    await it.scheduler.stop();
    expect(bounded).toBe(100);
  });

  it("a stop waits for everything that was begun", async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const begun = vi.fn();
    const ended = vi.fn();
    const it = await start((store) => ({
      ...store,
      purge: async (order) => {
        begun();
        await released;
        return store.purge(order);
      },
    }));
    it.scheduler.start();
    await vi.waitFor(() => expect(begun).toHaveBeenCalled());
    const stopped = it.scheduler.stop().then(ended);
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(ended).not.toHaveBeenCalled();
    release();
    await stopped;
  });
});
