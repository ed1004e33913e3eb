// The link to an SMSC: its window, its loss and return, and what comes back over it.
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  clientOf,
  comesTrue,
  isBound,
  openClient,
  sendExample,
  sendUntilAccepted,
} from "./client-stage.fixture.ts";
import { receiptFields, startSmsc } from "./smsc.fixture.ts";

describe("The window", () => {
  it("lets no more messages wait for an answer than it has places, and carries all in the end", async () => {
    const { smsc, client } = await openClient({ window: 3 });
    await smsc.behave("hang");
    const sending = Array.from({ length: 20 }, () => sendExample(client));
    await vi.waitFor(() => expect(smsc.unanswered().now).toBe(3), comesTrue);
    while (smsc.submits().length < 20) {
      smsc.release();
      await new Promise((resolve) => setImmediate(resolve));
    }
    smsc.release();
    const kinds = (await Promise.all(sending)).map(({ kind }) => kind);
    expect([kinds.length, new Set(kinds)]).toEqual([20, new Set(["accepted"])]);
    expect(smsc.unanswered().most).toBe(3);
  });

  it("keeps the place of a message whose sender gave up, and lets others wait only as long as they want", async () => {
    const { smsc, client } = await openClient({ window: 1 });
    await smsc.behave("hang");
    const giveUp = new AbortController();
    const sending = sendExample(client, {}, giveUp.signal);
    await vi.waitFor(() => expect(smsc.unanswered().now).toBe(1), comesTrue);
    giveUp.abort();
    expect(await sending).toMatchObject({ kind: "unanswered" });
    expect(await sendExample(client, {}, AbortSignal.timeout(100))).toEqual({
      kind: "unsent",
      why: "too many messages are unanswered",
    });
    await smsc.behave("accept");
    smsc.release();
    expect((await sendExample(client)).kind).toBe("accepted");
    expect(smsc.submits()).toHaveLength(2);
  });

  it("gives the place of a message free that is never answered", async () => {
    const { smsc, client } = await openClient({ window: 1, answerSeconds: 1 });
    await smsc.behave("hang");
    expect(await sendExample(client)).toEqual({ kind: "unanswered", why: "no answer in time" });
    await smsc.behave("accept");
    expect((await sendExample(client)).kind).toBe("accepted");
  });
});

describe("A link", () => {
  it("that is cut leaves what is on the way unanswered, and what waits unsent", async () => {
    const { smsc, client } = await openClient({ window: 2 });
    await smsc.behave("hang");
    const sending = Array.from({ length: 5 }, () => sendExample(client));
    await vi.waitFor(() => expect(smsc.unanswered().now).toBe(2), comesTrue);
    smsc.cut();
    const kinds = (await Promise.all(sending)).map(({ kind }) => kind);
    expect(kinds).toEqual(["unanswered", "unanswered", "unsent", "unsent", "unsent"]);
    expect(smsc.submits()).toHaveLength(2);
  });

  it("comes back by itself after it was cut, and after the SMSC was gone", async () => {
    const { smsc, client } = await openClient();
    await sendExample(client);
    smsc.cut();
    await isBound(smsc, 2);
    expect((await sendExample(client)).kind).toBe("accepted");
    await smsc.behave("gone");
    expect(await sendExample(client)).toMatchObject({ kind: "unsent" });
    await smsc.behave("accept");
    await sendUntilAccepted(client);
    expect(smsc.submits()).toHaveLength(3);
  });

  it("answers the SMSC's own probes", async () => {
    const { smsc } = await openClient();
    await isBound(smsc);
    const [session] = smsc.bound;
    const status = await new Promise((resolve) => session?.enquire_link((it) => resolve(it.command_status)));
    expect(status).toBe(0);
  });

  it("is probed, and given up for a new one when a probe stays unanswered", async () => {
    const { smsc, client } = await openClient({ enquireLinkSeconds: 0.1 });
    await vi.waitFor(() => {
      const probes = smsc.arrivals.filter(({ command }) => command === "enquire_link");
      expect(probes.length).toBeGreaterThan(2);
    }, comesTrue);
    expect(smsc.binds()).toBe(1);
    smsc.answerProbes(false);
    const givenUp = { kind: "unsent", why: "not bound: enquire_link unanswered" };
    await vi.waitFor(async () => expect(await sendExample(client)).toEqual(givenUp), comesTrue);
    smsc.answerProbes(true);
    await sendUntilAccepted(client);
  });

  it("that the SMSC unbinds is given up and opened again", async () => {
    const { smsc, client } = await openClient();
    await isBound(smsc);
    const [session] = smsc.bound;
    await new Promise<void>((resolve) => session?.unbind(() => resolve()));
    await isBound(smsc, 2);
    expect((await sendExample(client)).kind).toBe("accepted");
  });
});

const text = (id: string, state: string, error = "000") =>
  `id:${id} sub:001 dlvrd:001 submit date:2611220900 done date:2611220901 stat:${state} err:${error} text:Acme code: 91`;

describe("A receipt", () => {
  it("that follows a message tells its state under the id that the message was given", async () => {
    const { client, receipts } = await openClient({}, { receipt: (id) => text(id, "DELIVRD") });
    const handover = await sendExample(client);
    await vi.waitFor(() => expect(receipts).toHaveLength(1), comesTrue);
    expect(handover).toEqual({ kind: "accepted", messageId: "a0000001" });
    expect(receipts).toEqual([{ messageId: "a0000001", state: "delivered", why: "" }]);
  });

  it("is recognised when the SMSC writes it in decimal and answered in hexadecimal", async () => {
    const { client, receipts } = await openClient(
      {},
      { receipt: (id) => text(String(Number.parseInt(id, 16)), "DELIVRD") },
    );
    await sendExample(client);
    await vi.waitFor(() => expect(receipts).toHaveLength(1), comesTrue);
    expect(receipts[0]?.messageId).toBe("a0000001");
  });

  it("is answered, whatever it says", async () => {
    const { smsc, receipts } = await openClient();
    await isBound(smsc);
    for (const it of [text("1", "UNDELIV", "034"), text("2", "ENROUTE"), "nothing that has a meaning", ""])
      expect(await smsc.deliver(receiptFields({}, it))).toEqual([0]);
    expect(receipts).toEqual([
      { messageId: "1", state: "failed", why: "UNDELIV, error 034" },
      { messageId: "2", state: "underway", why: "" },
    ]);
  });

  it("that cannot be taken now is left to the SMSC to bring again", async () => {
    const smsc = await startSmsc();
    const client = clientOf(smsc.url, {}, () => {
      throw new Error("no room");
    });
    onTestFinished(async () => {
      await client.close();
      await smsc.close();
    });
    await isBound(smsc);
    expect(await smsc.deliver(receiptFields({}, text("1", "DELIVRD")))).toEqual([0x64]);
  });

  it("is answered only when it is kept, or known to be lost", async () => {
    const kept = Promise.withResolvers<void>();
    const lost = Promise.withResolvers<void>();
    const fates = [kept.promise, lost.promise];
    const smsc = await startSmsc();
    const client = clientOf(smsc.url, {}, () => fates.shift());
    onTestFinished(async () => {
      await client.close();
      await smsc.close();
    });
    await isBound(smsc);
    const answers: string[] = [];
    const deliver = async (name: string) => {
      const [status] = await smsc.deliver(receiptFields({}, text("1", "DELIVRD")));
      answers.push(`${name} ${status}`);
    };
    const first = deliver("kept");
    await vi.waitFor(() => expect(fates).toHaveLength(1), comesTrue);
    const second = deliver("lost");
    await vi.waitFor(() => expect(fates).toHaveLength(0), comesTrue);
    expect(answers).toEqual([]);
    lost.reject(new Error("no answer"));
    await second;
    kept.resolve();
    await first;
    expect(answers).toEqual([`lost ${0x64}`, "kept 0"]);
  });

  it("is not asked for if the options say so", async () => {
    const { smsc, client } = await openClient({ receipts: false });
    await sendExample(client);
    expect(smsc.submits()[0]).toMatchObject({ registered_delivery: 0 });
  });
});
