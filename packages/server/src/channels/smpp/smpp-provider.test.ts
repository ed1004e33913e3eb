// A provider against an SMSC that is not ours: npm's `smpp` on loopback.
import { describe, expect, it } from "vitest";
import { receiptFields, startSmsc } from "../../../../smpp/src/smsc.fixture.ts";
import { describeProvider } from "../provider.conformance.ts";
import { overhear } from "../vendor.fixture.ts";
import { openSmpp, sendExample, smppProvider } from "./smpp-stage.fixture.ts";

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

  it("says by which id the SMSC knows the message", async () => {
    const { provider } = await openSmpp();
    expect(await sendExample(provider)).toEqual({ kind: "accepted", reference: "a0000001" });
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
});

describe("A receipt", () => {
  it("is reported under the message's reference once it is final", async () => {
    const { smsc, provider, receipts } = await openSmpp(
      {},
      { receipt: (id) => `id:${id} stat:DELIVRD err:000` },
    );
    expect(await sendExample(provider)).toEqual({ kind: "accepted", reference: "a0000001" });
    await smsc.deliver(receiptFields({}, "id:1 stat:ENROUTE err:000"));
    await smsc.deliver(receiptFields({}, "id:2 stat:UNDELIV err:034"));
    expect(receipts).toEqual([
      { about: { reference: "a0000001" }, state: "delivered", why: "" },
      { about: { reference: "2" }, state: "failed", why: "UNDELIV, error 034" },
    ]);
  });
});
