// The generic provider through a real Kannel that is an SMPP client of our loopback SMSC: what Kannel's own SMPP makes of
// messages, receipts, and a lost SMSC.
import { afterEach, describe, expect, it, vi } from "vitest";
import { exampleMessage } from "../../packages/server/src/channels/provider.conformance.ts";
import { account, type Smsc, type SmscHabits, startSmsc } from "../../packages/smpp/src/smsc.fixture.ts";
import { type Desk, openDesk } from "./desk.ts";
import { startKannel } from "./kannel.ts";

const undo: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const it of undo.splice(0).reverse()) await it();
});

const open = async (habits: SmscHabits): Promise<{ readonly smsc: Smsc; readonly desk: Desk }> => {
  const smsc = await startSmsc(habits);
  undo.push(smsc.close);
  const kannel = await startKannel({
    smsc: "smpp",
    "smsc-id": "loopback",
    host: "127.0.0.1",
    port: smsc.port,
    "smsc-username": account.systemId,
    "smsc-password": account.password,
    "system-type": "VMA",
    "transceiver-mode": true,
    "reconnect-delay": 1,
    "source-addr-autodetect": true,
  });
  undo.push(kannel.stop);
  await kannel.online();
  const desk = await openDesk(kannel.sendUrl);
  undo.push(desk.close);
  return { smsc, desk };
};

const comesTrue = { timeout: 50_000, interval: 25 };

const send = ({ provider }: Desk, id: string, text: string) =>
  provider.send(exampleMessage("sms", { id, text }), AbortSignal.timeout(20_000));

const receipt = (state: string) => (id: string) =>
  `id:${id} sub:001 dlvrd:000 submit date:2611220900 done date:2611220901 stat:${state} err:034 text:`;

describe("Kannel on an SMSC", () => {
  it.each([
    ["DELIVRD", { state: "delivered", why: "" }],
    ["UNDELIV", { state: "failed", why: "state 2" }],
  ])("tells what the SMSC's receipt says: %s", async (state, expected) => {
    const { smsc, desk } = await open({
      messageId: (count) => String(70_000 + count),
      receipt: receipt(state),
    });
    const texts = ["Acme code: 918273 €", "Код: 918273", "long ".repeat(60)];
    for (const [index, text] of texts.entries())
      expect((await send(desk, `message-${index}`, text)).kind).toBe("accepted");
    await vi.waitFor(() => expect(smsc.texts().toSorted()).toEqual(texts.toSorted()), comesTrue);
    const told = texts.map((_, index) => ({ about: { id: `message-${index}` }, ...expected }));
    await vi.waitFor(() => expect(desk.receipts).toEqual(expect.arrayContaining(told)), comesTrue);
  });

  it("tells that the SMSC rejects a message", async () => {
    const { smsc, desk } = await open({});
    await smsc.behave("refuse");
    expect((await send(desk, "rejected", "Acme code: 918273")).kind).toBe("accepted");
    const told = { about: { id: "rejected" }, state: "failed", why: "state 16" };
    await vi.waitFor(() => expect(desk.receipts).toEqual([told]), comesTrue);
  });

  it("keeps what is sent while the SMSC is gone, and carries it when it is back", async () => {
    const { smsc, desk } = await open({
      messageId: (count) => String(70_000 + count),
      receipt: receipt("DELIVRD"),
    });
    await smsc.behave("gone");
    const ids = Array.from({ length: 10 }, (_, index) => `kept-${index}`);
    for (const id of ids) expect((await send(desk, id, `code of ${id}`)).kind).toBe("accepted");
    await smsc.behave("accept");
    await vi.waitFor(
      () => expect(new Set(smsc.texts())).toEqual(new Set(ids.map((id) => `code of ${id}`))),
      comesTrue,
    );
    const told = () => new Set(desk.receipts.map(({ about }) => ("id" in about ? about.id : "")));
    await vi.waitFor(() => expect(told()).toEqual(new Set(ids)), comesTrue);
  });
});
