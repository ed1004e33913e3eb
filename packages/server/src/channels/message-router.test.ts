// Who carries a message: by channel, country and health, one after the other, at its rate and in time.
import { describe, expect, it } from "vitest";
import { type Behaviour, openRouter, type Part, shipment } from "./message-router.fixture.ts";

const resend = { app: { lostAnswer: "resend" } } as const;
const down: Part = { name: "down", does: ["unavailable"] };

describe("A message router's choice", () => {
  it("is the first that carries the channel in the country", async () => {
    const stage = openRouter([
      { name: "french", countries: ["FR", "BE"] },
      { name: "caller", channels: ["voice"] },
      { name: "anywhere" },
      { name: "spare" },
    ]);
    expect([
      await stage.route({ country: "FR" }),
      await stage.route({ country: "BE" }),
      await stage.route({ country: "GB" }),
      await stage.route({ channel: "voice", country: "FR" }),
    ]).toEqual([["french"], ["french"], ["anywhere"], ["caller"]]);
  });

  it("offers the channels that somebody carries there", () => {
    const { router } = openRouter([
      { name: "caller", channels: ["voice"], countries: ["FR"] },
      { name: "texter", channels: ["sms", "viber"], countries: ["GB"] },
    ]);
    const app = { test: false } as Parameters<typeof router.channels>[0];
    expect([
      router.channels(app),
      router.channels(app, "FR"),
      router.channels(app, "GB"),
      router.channels(app, "DE"),
    ]).toEqual([["sms", "voice", "viber"], ["voice"], ["sms", "viber"], []]);
  });

  it("never lets a test app's message reach a live provider, nor a live one's the inbox", async () => {
    const stage = openRouter([{ name: "live" }], [{ name: "inbox" }]);
    expect([
      await stage.route({ app: { test: true } }),
      await stage.route({ app: { test: false } }),
      await openRouter([{ name: "live" }]).carry({ app: { test: true } }),
    ]).toEqual([["inbox"], ["live"], { kind: "refused", why: "no provider for this channel and country" }]);
  });

  it("puts who loses most messages of a country last, for that country only, and still uses it in need", async () => {
    const stage = openRouter([
      { name: "lossy" },
      { name: "good", does: ["accepted", "accepted", "unavailable"] },
    ]);
    const lost = {
      kind: "undeliverable",
      at: 0,
      message: 1,
      channel: "sms",
      provider: "lossy",
      why: "",
    } as const;
    const recorded = { appKey: "app", verificationId: "v", country: "GB", events: [lost] };
    for (let times = 0; times < 10; times += 1) stage.router.observe(recorded);
    expect([
      await stage.route({ country: "GB" }),
      await stage.route({ country: "FR" }),
      await stage.route({ country: "GB" }),
      await stage.route({ country: "GB" }),
    ]).toEqual([["good"], ["lossy"], ["good"], ["good", "lossy"]]);
  });
});

describe("A call", () => {
  it("is in a language that its provider has a voice for, also when another provider takes it over", async () => {
    const call = { channels: ["voice"] } as const;
    const stage = openRouter([
      { name: "english", ...call, speaks: (it) => it === "en", does: ["unavailable"] },
      { name: "any", ...call },
    ]);
    await stage.carry({ channel: "voice", locale: "fa" });
    expect(stage.asked.map(({ message }) => [message.language, message.speech.length])).toEqual([
      ["en", 5],
      ["fa", 5],
    ]);
  });
});

describe("A message router fails over", () => {
  it("in the configured order, while nobody took the message", async () => {
    const stage = openRouter([
      down,
      { name: "too", does: ["unavailable"] },
      { name: "good" },
      { name: "spare" },
    ]);
    expect(await stage.carry()).toEqual({ kind: "accepted", provider: "good", reference: "ref" });
    expect(stage.asked.map(({ provider }) => provider)).toEqual(["down", "too", "good"]);
  });

  it("not when a provider knows that the number cannot be reached", async () => {
    const stage = openRouter([{ name: "first", does: ["refused"] }, { name: "second" }]);
    expect(await stage.carry()).toEqual({ kind: "refused", why: "first: 42 because" });
    expect(stage.asked).toHaveLength(1);
  });

  it("until nobody is left: then it may be tried later", async () => {
    expect(await openRouter([down]).carry()).toEqual({ kind: "unavailable", why: "down: 42 because" });
  });

  it("past a provider whose circuit is open, and back to it when it works again", async () => {
    const stage = openRouter([
      { name: "first", does: [...Array<Behaviour>(5).fill("unavailable"), "accepted"] },
      { name: "second" },
    ]);
    const routes = [];
    for (let message = 0; message < 7; message += 1) routes.push(await stage.route());
    stage.clock.advance(15_000);
    routes.push(await stage.route(), await stage.route());
    expect(routes).toEqual([
      ...Array(5).fill(["first", "second"]),
      ["second"],
      ["second"],
      ["first"],
      ["first"],
    ]);
    expect(stage.noted).toEqual([
      { event: "provider_down", provider: "first" },
      { event: "provider_up", provider: "first" },
    ]);
  });

  it("not into a circuit that refusals opened: who refuses a number is well", async () => {
    const stage = openRouter([{ name: "strict", does: ["refused"] }]);
    for (let message = 0; message < 20; message += 1) await stage.carry();
    expect(stage.asked).toHaveLength(20);
  });
});

describe("A provider's rate", () => {
  it("spreads messages, and sends what is too far away to the next provider", async () => {
    const stage = openRouter([{ name: "slow", rate: 1 }, { name: "spare" }]);
    const all = await Promise.all(Array.from({ length: 7 }, () => stage.carry()));
    expect(all.map((it) => ("provider" in it ? it.provider : it.kind))).toEqual([
      ...Array(5).fill("slow"),
      "spare",
      "spare",
    ]);
  });

  it("without another provider puts off what is too far away, untried", async () => {
    const stage = openRouter([{ name: "slow", rate: 0.1 }]);
    await stage.carry();
    const before = stage.clock.now();
    expect(await stage.carry()).toEqual({ kind: "deferred", at: before + 4000 });
    expect(stage.asked).toHaveLength(1);
  });
});

describe("A busy provider", () => {
  it("is asked again when it has time, opens no circuit, and is reported once", async () => {
    const stage = openRouter([{ name: "busy", does: [...Array<Behaviour>(7).fill("busy"), "accepted"] }]);
    const all = [];
    while (all.at(-1)?.kind !== "accepted") all.push(await stage.carry());
    expect(all.filter(({ kind }) => kind !== "deferred" && kind !== "accepted")).toEqual([]);
    expect(stage.asked).toHaveLength(8);
    expect(stage.noted).toEqual([{ event: "provider_busy", provider: "busy" }]);
  });

  it("that takes five messages a second gets all of forty within 12 seconds, each once", async () => {
    const taken = new Map<number, number>();
    const takesFive = (now: number): Behaviour => {
      const second = Math.floor(now / 1000);
      const count = (taken.get(second) ?? 0) + 1;
      taken.set(second, Math.min(count, 5));
      return count > 5 ? "busy" : "accepted";
    };
    const stage = openRouter([{ name: "five", does: takesFive }]);
    const began = stage.clock.now();
    // As the outbox does: what is deferred is carried again when it is due.
    const deliver = async (index: number): Promise<void> => {
      for (;;) {
        const dispatch = await stage.router.carry(shipment({ id: `v-${index}` }, stage.clock.now()));
        if (dispatch.kind === "accepted") return;
        if (dispatch.kind !== "deferred") throw new Error(dispatch.kind);
        await new Promise<void>((resolve) => {
          stage.clock.after(dispatch.at - stage.clock.now(), resolve);
        });
      }
    };
    await stage.until(Promise.all(Array.from({ length: 40 }, (_, index) => deliver(index))));
    expect(stage.clock.now() - began).toBeLessThanOrEqual(12_000);
    const accepted = stage.asked.filter(({ did }) => did === "accepted").map(({ message }) => message.id);
    expect([accepted.length, new Set(accepted).size]).toEqual([40, 40]);
    expect(stage.noted).toEqual([{ event: "provider_busy", provider: "five" }]);
  });

  it("that wants to be left alone for long is passed over, and without another one the message waits", async () => {
    const busy: Part = { name: "busy", does: ["busy"], rate: 0.1 };
    expect(await openRouter([busy, { name: "spare" }]).route()).toEqual(["busy", "spare"]);
    expect(await openRouter([busy]).carry()).toMatchObject({ kind: "deferred" });
  });
});

describe("A step", () => {
  it("ends within 10 s, whoever hangs", async () => {
    const hanging = (name: string, more: Partial<Part> = {}): Part => ({
      name,
      does: ["hangs"],
      timeout: 9000,
      ...more,
    });
    const stages = [
      openRouter([hanging("a", { idempotent: true }), hanging("b"), hanging("c")]),
      openRouter([hanging("a"), hanging("b", { idempotent: true }), hanging("c")]),
      openRouter([{ ...down, does: [{ after: 8900, kind: "unavailable" }] }, hanging("b", { rate: 1 })]),
    ];
    for (const stage of stages) {
      await stage.carry(resend);
      expect(stage.clock.now() - 1_700_000_000_000).toBeLessThanOrEqual(10_050);
    }
  });

  it("asks nobody who would have no time to answer", async () => {
    const stage = openRouter([
      { name: "slow", timeout: 9000, does: [{ after: 8900, kind: "unavailable" }] },
      { name: "slower", timeout: 9000, does: [{ after: 700, kind: "unavailable" }] },
      { name: "good" },
    ]);
    expect(await stage.route()).toEqual(["slow", "slower"]);
  });
});
