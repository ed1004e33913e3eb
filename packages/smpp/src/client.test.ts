// A client against an SMSC that is not ours: npm's `smpp` on loopback.
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { clientOf, isBound, openClient, sendExample } from "./client-stage.fixture.ts";

describe("A client", () => {
  it("binds as SMPP 3.4 transceiver at once, before there is anything to send", async () => {
    const { smsc } = await openClient({ systemType: "VMA" });
    await isBound(smsc);
    expect(smsc.arrivals[0]).toMatchObject({
      command: "bind_transceiver",
      interface_version: 0x34,
      system_type: "VMA",
    });
  });

  it("uses the types of number that the operator sets", async () => {
    const { smsc, client } = await openClient({
      sourceTon: 2,
      sourceNpi: 8,
      destinationTon: 0,
      destinationNpi: 3,
    });
    await sendExample(client, { from: "+447700900123" });
    expect(smsc.submits()[0]).toMatchObject({
      source_addr_ton: 2,
      source_addr_npi: 8,
      dest_addr_ton: 0,
      dest_addr_npi: 3,
    });
  });

  it("is not bound with a wrong password, and says why", async () => {
    const { client, smsc } = await openClient({ password: "wrong" });
    expect(await sendExample(client)).toEqual({
      kind: "unsent",
      why: "not bound: bind refused: ESME_RINVPASWD (0xe)",
    });
    expect(smsc.bound.size).toBe(0);
  });

  it("says why there is no connection", async () => {
    const { smsc, client } = await openClient();
    await client.close();
    await smsc.behave("gone");
    const late = clientOf(smsc.url);
    onTestFinished(async () => late.close());
    expect(await sendExample(late)).toEqual({ kind: "unsent", why: "not bound: ECONNREFUSED" });
  });

  it("unbinds when it is closed, and sends nothing afterwards", async () => {
    const { smsc, client } = await openClient();
    await isBound(smsc);
    await client.close();
    expect(smsc.arrivals.map(({ command }) => command)).toEqual(["bind_transceiver", "unbind"]);
    expect(await sendExample(client)).toEqual({ kind: "unsent", why: "not bound: closed" });
  });

  it("can be closed while it is still connecting to a host that says nothing", async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void silent.close());
    const client = clientOf(`smpp://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    const sending = sendExample(client);
    await client.close();
    expect(await sending).toEqual({ kind: "unsent", why: "not bound: closed" });
  });

  it("of which a later part is refused is not accepted, and no further part is sent", async () => {
    const { smsc, client } = await openClient({}, { status: (count) => (count === 2 ? 0x58 : 0) });
    expect(await sendExample(client, { text: "x".repeat(400) })).toMatchObject({
      kind: "rejected",
      cause: "load",
    });
    expect(smsc.submits()).toHaveLength(2);
  });
});

const latin = "Ξ[1] {2} ~3~ \\4\\ ^5^ |6| €7 @ Ä ";
const long = {
  "the GSM alphabet": { text: latin.repeat(12), coding: 0 },
  "UCS-2": { text: "Код Åcme 一二三 😀👍🏽 ".repeat(14), coding: 8 },
};

describe("A long text in", () => {
  it.each(Object.entries(long))(
    "%s travels in parts that join to the same text",
    async (_, { text, coding }) => {
      const { smsc, client } = await openClient();
      expect((await sendExample(client, { text })).kind).toBe("accepted");
      expect(smsc.submits().length).toBeGreaterThan(1);
      expect(new Set(smsc.submits().map((it) => it.data_coding))).toEqual(new Set([coding]));
      expect(smsc.texts()).toEqual([text]);
    },
  );

  it.each(Object.entries(long))(
    "%s travels whole as message_payload if the options say so",
    async (_, { text, coding }) => {
      const { smsc, client } = await openClient({ longMessages: "payload" });
      expect((await sendExample(client, { text })).kind).toBe("accepted");
      expect(smsc.submits()).toHaveLength(1);
      expect(smsc.submits()[0]).toMatchObject({ data_coding: coding, message_payload: { message: text } });
    },
  );

  it("parts requests a receipt for the last part, and is known by its id", async () => {
    const { smsc, client } = await openClient();
    const handover = await sendExample(client, { text: "x".repeat(400) });
    expect(smsc.submits().map((it) => it.registered_delivery)).toEqual([0, 0, 1]);
    expect(handover).toEqual({ kind: "accepted", messageId: "a0000003" });
  });

  it("more parts than there can be is not sent", async () => {
    const { smsc, client } = await openClient();
    expect(await sendExample(client, { text: "x".repeat(153 * 255 + 1) })).toMatchObject({
      kind: "unsent",
    });
    expect(smsc.submits()).toEqual([]);
  });
});
