// `telproof provider list|test`: asks the running server, whose providers these are; without one, this shell's settings count.
import type { Config } from "../config.ts";
import { askServers } from "./control-server.ts";
import { withStore } from "./open-store.ts";
import { formatRows, type Printed } from "./printed.ts";
import {
  type ListedProvider,
  listProviders,
  type ProviderTest,
  type ProviderTestResult,
  testProvider,
} from "./provider-test.ts";
import { UsageError } from "./usage.ts";

/** Options of `provider`. */
export interface ProviderOptions {
  readonly to?: string | undefined;
  readonly channel?: readonly string[] | undefined;
}

/** Runs `provider list` or `provider test NAME`. */
export const providerCommand = async (
  config: Config,
  [action, name]: readonly string[],
  { to, channel }: ProviderOptions,
): Promise<Printed> => {
  if (action === "list") return printList(await list(config));
  if (action !== "test") throw new UsageError("provider needs one of: list, test");
  if (name === undefined) throw new UsageError("provider test needs a provider's name: see provider list");
  if (to === undefined)
    throw new UsageError("provider test needs --to with a phone number such as +447400123456");
  return printTest(name, await test(config, { name, to, channel: channel?.[0] }));
};

const list = async (config: Config): Promise<readonly ListedProvider[]> => {
  const [answer] = await ask(config, "/provider-list", null);
  if (answer) return answer.body as readonly ListedProvider[];
  return withProviders(config, async (providers) => listProviders(providers));
};

const test = async (config: Config, asked: ProviderTest): Promise<ProviderTestResult> => {
  const [answer] = await ask(config, "/provider-test", asked);
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
    onReceipt: () => undefined,
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
    "There are no providers: TELPROOF_PROVIDERS is not set.",
  ),
  json: providers,
});

const printTest = (name: string, result: ProviderTestResult): Printed => {
  if (result.kind === "not-sent") throw new UsageError(`provider test: ${result.why}`);
  const { handover, channel, phone } = result;
  const text = `${name}, ${channel} to ${phone}: ${describe(handover)}`;
  return {
    text,
    json: { provider: name, channel, phone, ...handover },
    status: handover.kind === "accepted" ? 0 : 1,
  };
};

const describe = (handover: Extract<ProviderTestResult, { kind: "sent" }>["handover"]): string => {
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
