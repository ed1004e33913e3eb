// A provider against an SMSC that is not ours: npm's `smpp` on loopback.
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { describeProvider } from "../provider.conformance.ts";
import { overhear } from "../vendor.fixture.ts";
import { isBound, openSmpp, sendExample, smppProvider } from "./smpp-stage.fixture.ts";
import { startSmsc } from "./smsc.fixture.ts";

describeProvider("SMPP", async () => {
  const smsc = await startSmsc();
  const ear = overhear();
  const provider = smppProvider(smsc.url);
  return {
    provider,
    behave: smsc.behave,
    arrived: () => smsc.submits().length,
    logged: ear.heard,
    close: async () => {
      ear.stop();
      await provider.close?.();
      await smsc.close();
    },
  };
});

describe("An SMPP provider", () => {
  it("binds as SMPP 3.4 transceiver at once, before there is anything to send", async () => {
    const { smsc } = await openSmpp({ systemType: "VMA" });
    await isBound(smsc);
    expect(smsc.arrivals[0]).toMatchObject({
      command: "bind_transceiver",
      interface_version: 0x34,
      system_type: "VMA",
    });
  });

  it("submits to an international number, from a name, valid as long as the code, with a receipt", async () => {
    const { smsc, provider } = await openSmpp({ validity: "absolute" });
    await sendExample(provider);
    expect(smsc.submits()).toHaveLength(1);
    expect(smsc.submits()[0]).toMatchObject({
      destination_addr: "447400123456",
      dest_addr_ton: 1,
      dest_addr_npi: 1,
      source_addr: "Acme",
      source_addr_ton: 5,
      source_addr_npi: 0,
      registered_delivery: 1,
      data_coding: 0,
      validity_period: new Date(1_700_000_600_000),
    });
    expect(smsc.texts()).toEqual(["Acme code: 918273. Valid for 10 minutes."]);
  });

  it.each([
    ["+447700900123", { source_addr: "447700900123", source_addr_ton: 1, source_addr_npi: 1 }],
    ["65432", { source_addr: "65432", source_addr_ton: 3, source_addr_npi: 0 }],
    ["Acme Ltd", { source_addr: "Acme Ltd", source_addr_ton: 5, source_addr_npi: 0 }],
  ])("sends from the sender that the message names: %s", async (sender, expected) => {
    const { smsc, provider } = await openSmpp();
    await sendExample(provider, { sender });
    expect(smsc.submits()[0]).toMatchObject(expected);
  });

  it("leaves a message alone whose sender SMPP cannot express, for another provider to carry", async () => {
    const { smsc, provider } = await openSmpp();
    expect(await sendExample(provider, { sender: "a name that is too long" })).toMatchObject({
      kind: "unavailable",
    });
    expect(smsc.submits()).toEqual([]);
  });

  it("uses the types of number that the operator sets", async () => {
    const { smsc, provider } = await openSmpp({
      from: "+447700900123",
      sourceTon: 2,
      sourceNpi: 8,
      destinationTon: 0,
      destinationNpi: 3,
    });
    await sendExample(provider);
    expect(smsc.submits()[0]).toMatchObject({
      source_addr_ton: 2,
      source_addr_npi: 8,
      dest_addr_ton: 0,
      dest_addr_npi: 3,
    });
  });

  it("says by which id the SMSC knows the message", async () => {
    const { provider } = await openSmpp();
    expect(await sendExample(provider)).toEqual({ kind: "accepted", reference: "a0000001" });
  });

  it("is not bound with a wrong password, and says why", async () => {
    const { provider, smsc } = await openSmpp({ password: "wrong" });
    expect(await sendExample(provider)).toEqual({
      kind: "unavailable",
      why: "not bound: bind refused: ESME_RINVPASWD (0xe)",
    });
    expect(smsc.bound.size).toBe(0);
  });

  it("says why there is no connection", async () => {
    const { smsc, provider } = await openSmpp();
    await provider.close?.();
    await smsc.behave("gone");
    const late = smppProvider(smsc.url);
    onTestFinished(async () => late.close?.());
    expect(await sendExample(late)).toEqual({ kind: "unavailable", why: "not bound: ECONNREFUSED" });
  });

  it("unbinds when it is closed, and sends nothing afterwards", async () => {
    const { smsc, provider } = await openSmpp();
    await isBound(smsc);
    await provider.close?.();
    expect(smsc.arrivals.map(({ command }) => command)).toEqual(["bind_transceiver", "unbind"]);
    expect(await sendExample(provider)).toEqual({ kind: "unavailable", why: "not bound: closed" });
  });

  it("can be closed while it is still connecting to a host that says nothing", async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void silent.close());
    const provider = smppProvider(`smpp://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    const sending = sendExample(provider);
    await provider.close?.();
    expect(await sending).toEqual({ kind: "unavailable", why: "not bound: closed" });
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
      const { smsc, provider } = await openSmpp();
      expect((await sendExample(provider, { text })).kind).toBe("accepted");
      expect(smsc.submits().length).toBeGreaterThan(1);
      expect(new Set(smsc.submits().map((it) => it.data_coding))).toEqual(new Set([coding]));
      expect(smsc.texts()).toEqual([text]);
    },
  );

  it.each(Object.entries(long))(
    "%s travels whole as message_payload if the operator wants that",
    async (_, { text, coding }) => {
      const { smsc, provider } = await openSmpp({ longMessages: "payload" });
      expect((await sendExample(provider, { text })).kind).toBe("accepted");
      expect(smsc.submits()).toHaveLength(1);
      expect(smsc.submits()[0]).toMatchObject({ data_coding: coding, message_payload: { message: text } });
    },
  );

  it("parts asks for news of the last part, and is known by its id", async () => {
    const { smsc, provider } = await openSmpp();
    const handover = await sendExample(provider, { text: "x".repeat(400) });
    expect(smsc.submits().map((it) => it.registered_delivery)).toEqual([0, 0, 1]);
    expect(handover).toEqual({ kind: "accepted", reference: "a0000003" });
  });

  it("more parts than there can be is left to another provider", async () => {
    const { smsc, provider } = await openSmpp();
    expect(await sendExample(provider, { text: "x".repeat(153 * 255 + 1) })).toMatchObject({
      kind: "unavailable",
    });
    expect(smsc.submits()).toEqual([]);
  });
});

describe("A message", () => {
  it.each([
    [0x0b, "refused", "ESME_RINVDSTADR (0xb)"],
    [0x50, "refused", "ESME_RINVDSTTON (0x50)"],
    [0x58, "busy", "ESME_RTHROTTLED (0x58)"],
    [0x14, "busy", "ESME_RMSGQFUL (0x14)"],
    [0x08, "unavailable", "ESME_RSYSERR (0x8)"],
    [0x45, "unavailable", "ESME_RSUBMITFAIL (0x45)"],
    [0x0a, "unavailable", "ESME_RINVSRCADR (0xa)"],
    [0x4ff, "unavailable", "vendor's own status (0x4ff)"],
  ])("that is answered with status %i is %s", async (status, kind, why) => {
    const { smsc, provider } = await openSmpp({}, { status: () => status });
    expect(await sendExample(provider)).toMatchObject({ kind, why });
    expect(smsc.submits()).toHaveLength(1);
  });

  it("of which a later part is refused is not accepted, and no further part is sent", async () => {
    const { smsc, provider } = await openSmpp({}, { status: (count) => (count === 2 ? 0x58 : 0) });
    expect(await sendExample(provider, { text: "x".repeat(400) })).toMatchObject({ kind: "busy" });
    expect(smsc.submits()).toHaveLength(2);
  });
});
