// `telproof provider list` and `telproof send-test`: ask the running server, whose providers these are; without one, this shell's settings count.
import type { Config } from "../config.ts";
import { askServers } from "./control-server.ts";
import { withStore } from "./open-store.ts";
import { formatRows, type Printed } from "./printed.ts";
import {
  explainNoProvider,
  type ListedProvider,
  listProviders,
  type ProviderTest,
  type ProviderTestResult,
  testProvider,
} from "./provider-test.ts";
import { UsageError } from "./usage.ts";

/** Options of `send-test`. */
export interface SendTestOptions {
  readonly provider?: string | undefined;
  readonly channel?: readonly string[] | undefined;
}

/** Runs `provider list`. */
export const providerCommand = async (config: Config, [action]: readonly string[]): Promise<Printed> => {
  if (action !== "list") throw new UsageError("provider needs: list");
  return printList(await list(config));
};

/** Runs `send-test NUMBER`. */
export const sendTest = async (
  config: Config,
  to: string | undefined,
  { provider, channel }: SendTestOptions,
): Promise<Printed> => {
  if (to === undefined) throw new UsageError("send-test needs a phone number such as +447400123456");
  return printTest(await test(config, { name: provider, to, channel: channel?.[0] }));
};

const list = async (config: Config): Promise<readonly ListedProvider[]> => {
  const [answer] = await ask(config, "/provider-list", null);
  if (answer) return answer.body as readonly ListedProvider[];
  return withProviders(config, async (providers) => listProviders(providers));
};

const test = async (config: Config, asked: ProviderTest): Promise<ProviderTestResult> => {
  const [answer] = await ask(config, "/send-test", asked);
  if (answer) return answer.body as ProviderTestResult;
  return withProviders(config, (providers) =>
    withStore(config, (store) => testProvider({ providers, store }, asked)),
  );
};

const ask = async ({ dataDir }: Config, path: string, asked: unknown) =>
  dataDir === undefined ? [] : (await askServers(dataDir, path, asked)).slice(0, 1);

/** Opens the providers of this shell's settings for one piece of work. */
const withProviders = async <T>(
  config: Config,
  work: (providers: ReturnType<Config["providers"]["open"]>) => Promise<T>,
): Promise<T> => {
  const providers = config.providers.open({
    fetch,
    now: Date.now,
    publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    onReceipt: async () => undefined,
  });
  try {
    return await work(providers);
  } finally {
    await Promise.all(providers.map(({ provider }) => provider.close?.()));
  }
};

const printList = (providers: readonly ListedProvider[]): Printed => ({
  text: formatRows(
    providers.map(({ name, channels, countries, rate }) => [
      name,
      channels.join(", "),
      countries.join(", ") || "every country",
      rate === null ? "" : `${rate} a second`,
    ]),
    `There are no providers: ${explainNoProvider}`,
  ),
  json: providers,
});

const printTest = (result: ProviderTestResult): Printed => {
  if (result.kind === "not-sent") throw new UsageError(`send-test: ${result.why}`);
  const { handover, provider, channel, phone } = result;
  return {
    text: `${provider}, ${channel} to ${phone}: ${describe(handover)}`,
    json: { provider, channel, phone, ...describeHandover(handover) },
    status: handover.kind === "accepted" ? 0 : 1,
  };
};

type SentHandover = Extract<ProviderTestResult, { kind: "sent" }>["handover"];

const describeHandover = (it: SentHandover): Readonly<Record<string, unknown>> => {
  switch (it.kind) {
    case "accepted":
      return { result: it.kind, reference: it.reference };
    case "busy":
      return {
        result: it.kind,
        reason: it.why,
        retry_after: it.retryAfter && Math.ceil(it.retryAfter / 1000),
      };
    default:
      return { result: it.kind, reason: it.why };
  }
};

const describe = (handover: SentHandover): string => {
  switch (handover.kind) {
    case "accepted":
      return `accepted${handover.reference === null ? ", without an id" : `, its id is ${handover.reference}`}.`;
    case "refused":
      return `refused (${handover.why}).`;
    case "unavailable":
      return `not sent, the provider is not available (${handover.why}).`;
    case "busy":
      return `busy (${handover.why})${handover.retryAfter === null ? "" : `; try again in ${Math.ceil(handover.retryAfter / 1000)} s`}.`;
    case "unanswered":
      return `no answer that can be understood (${handover.why}); the message may have been sent.`;
  }
};
