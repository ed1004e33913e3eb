// A provider and the SMSC that it is bound to, for tests.
import { onTestFinished } from "vitest";
import { account, type SmscHabits, startSmsc } from "../../../../smpp/src/smsc.fixture.ts";
import { exampleMessage } from "../provider.conformance.ts";
import type { Handover, OutboundMessage, Provider, Receipt } from "../provider.ts";
import { smppOptions } from "./smpp-options.ts";
import { createSmppProvider } from "./smpp-provider.ts";

const noFetch: typeof fetch = () => Promise.reject(new Error("no HTTP here"));

/** A provider for the SMSC at `url`, with further options. */
export const smppProvider = (
  url: string,
  more: object = {},
  onReceipt: (it: Receipt) => void = () => undefined,
): Provider =>
  createSmppProvider(smppOptions.parse({ kind: "smpp", url, ...account, from: "Acme", ...more }), {
    fetch: noFetch,
    now: () => 1_700_000_000_000,
    callbackUrl: "",
    onReceipt: async (it) => onReceipt(it),
  });

/** An SMSC and a provider for it, until the test ends; what the SMSC tells goes into `receipts`. */
export const openSmpp = async (more: object = {}, habits: SmscHabits = {}) => {
  const smsc = await startSmsc(habits);
  const receipts: Receipt[] = [];
  const provider = smppProvider(smsc.url, more, (it) => receipts.push(it));
  onTestFinished(async () => {
    await provider.close?.();
    await smsc.close();
  });
  return { smsc, provider, receipts };
};

/** Sends the example. */
export const sendExample = (
  provider: Provider,
  more: Partial<OutboundMessage> = {},
  signal = AbortSignal.timeout(20_000),
): Promise<Handover> => provider.send(exampleMessage("sms", more), signal);
