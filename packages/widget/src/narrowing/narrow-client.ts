// A client that offers less than its app: the page's limits are kept before anything is asked of the server.
import type {
  Channel,
  ChannelOffer,
  Client,
  ErrorCode,
  Result,
  TelProofError,
  WidgetConfig,
} from "@telproof/sdk";
import { missingPart } from "../early-controller.ts";
import type { Ports } from "../ports.ts";
import { allowsChannel, findEmpty, type Limits, limitChannels, limitConfig, listAllowed } from "./limits.ts";
import { findNumberCountry, type WrittenNumber } from "./number-country.ts";

type NarrowPorts = Pick<Ports, "loadEngine" | "loadMetadata" | "warn">;

const createRefusal = (code: ErrorCode, more: Partial<TelProofError>): TelProofError => ({
  code,
  kind: "input",
  message: "The page does not allow it.",
  retryable: false,
  ...more,
});

/** How long the metadata of a number may take, in ms: as long as an attempt of the client's. */
const longestSearch = 10_000;

/** Rejects when the work takes longer. */
function endAfter<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("It takes too long.")), milliseconds);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}

/** Keeps the limits of a page. */
export function narrowClient(client: Client, limits: Limits, ports: NarrowPorts): Client {
  let config: WidgetConfig | null = null;

  const limitOffers = <Value extends object>(value: Value): Value => {
    const { channels } = value as { readonly channels?: readonly ChannelOffer[] };
    return channels ? { ...value, channels: limitChannels(limits, channels) } : value;
  };
  const limitAnswer = async <Value extends object>(asked: Promise<Result<Value>>): Promise<Result<Value>> => {
    const answer = await asked;
    return answer.ok
      ? { ok: true, value: limitOffers(answer.value) }
      : { ok: false, error: limitOffers(answer.error) };
  };

  const refuseChannel = (channel: Channel): TelProofError | null => {
    if (allowsChannel(limits, channel)) return null;
    const unknown = (limits.channels ?? []).map((it) => ({ channel: it as Channel, available: true }));
    const channels = config ? limitChannels(limits, config.channels) : unknown;
    return createRefusal("channel_unavailable", { kind: "setup", field: "channel", channels });
  };
  const refuseNumber = async (number: WrittenNumber, signal: AbortSignal): Promise<TelProofError | null> => {
    const allowed = limits.countries && listAllowed(limits, config);
    if (!allowed) return null;
    try {
      const country = await endAfter(longestSearch, findNumberCountry(number, ports, signal));
      if (country !== null && allowed.includes(country)) return null;
      return createRefusal("country_not_allowed", { field: "phone" });
    } catch {
      return missingPart;
    }
  };

  return {
    ...client,
    getConfig: async (options) => {
      const answer = await client.getConfig(options);
      if (!answer.ok) return answer;
      config = answer.value;
      for (const setting of findEmpty(limits, config))
        ports.warn(
          `Telproof: ${setting} of <tel-proof> leaves none of the app's ${setting}, so no code is sent.`,
        );
      return { ok: true, value: limitConfig(limits, config) };
    },
    sendCode: async (options) => {
      const { channel = "sms", signal = new AbortController().signal } = options;
      const error = refuseChannel(channel) ?? (await refuseNumber(options, signal));
      return error ? { ok: false, error } : limitAnswer(client.sendCode(options));
    },
    resendCode: async (options) => {
      const error = options.channel ? refuseChannel(options.channel) : null;
      return error ? { ok: false, error } : limitAnswer(client.resendCode(options));
    },
    checkCode: (options) => limitAnswer(client.checkCode(options)),
    getStatus: (options) => limitAnswer(client.getStatus(options)),
    sendNextStep: (options) => limitAnswer(client.sendNextStep(options)),
  };
}
