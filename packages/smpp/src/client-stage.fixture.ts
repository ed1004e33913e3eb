// A client and the SMSC that it is bound to, for tests.
import { expect, onTestFinished, vi } from "vitest";
import { createSmppClient, type SmppClient, type SubmitResult } from "./client.ts";
import type { DeliveryReceipt } from "./deliver-sm.ts";
import type { SmppOptions } from "./settings.ts";
import { account, type Smsc, type SmscHabits, startSmsc } from "./smsc.fixture.ts";
import type { ShortMessage } from "./submissions.ts";

/** A client of the SMSC at `url`, with further options. */
export const clientOf = (
  url: string,
  more: Partial<SmppOptions> = {},
  onReceipt: (it: DeliveryReceipt) => void | Promise<void> = () => undefined,
): SmppClient => createSmppClient({ url, ...account, ...more }, { onReceipt, now: () => 1_700_000_000_000 });

/** An SMSC and a client of it, until the test ends; what the SMSC reports goes into `receipts`. */
export const openClient = async (more: Partial<SmppOptions> = {}, habits: SmscHabits = {}) => {
  const smsc = await startSmsc(habits);
  const receipts: DeliveryReceipt[] = [];
  const client = clientOf(smsc.url, more, (it) => void receipts.push(it));
  onTestFinished(async () => {
    await client.close();
    await smsc.close();
  });
  return { smsc, client, receipts };
};

/** Sends an example. */
export const sendExample = (
  client: SmppClient,
  more: Partial<ShortMessage> = {},
  signal = AbortSignal.timeout(20_000),
): Promise<SubmitResult> =>
  client.submit(
    {
      id: "1",
      to: "+447400123456",
      from: "Acme",
      text: "Acme code: 918273. Valid for 10 minutes.",
      validMinutes: 10,
      ...more,
    },
    signal,
  );

/** How long to wait for what must come. */
export const comesTrue = { timeout: 20_000, interval: 20 };

/** Sends until the client is bound again. */
export const sendUntilAccepted = (client: SmppClient) =>
  vi.waitFor(async () => expect((await sendExample(client)).kind).toBe("accepted"), comesTrue);

/** Waits until a client is bound, for the `time`th time. */
export const isBound = (smsc: Smsc, time = 1) =>
  vi.waitFor(() => expect([smsc.bound.size, smsc.binds()]).toEqual([1, time]), comesTrue);
