// Reads the inbox of a test app, where every message goes instead of to a phone. It throws, so that the test fails.
import type { Channel } from "../answers.ts";
import { requireAddress, requireFunction, requireOptions, requireSecretKey } from "../options.ts";
import { readText } from "../read-text.ts";
import type { components } from "../v1.ts";

/** A message as the person would have got it. */
export interface InboxMessage {
  readonly id: string;
  /** E.164. */
  readonly phone: string;
  readonly channel: Channel;
  readonly code: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** Whose inbox, and where. */
export interface InboxOptions {
  readonly baseUrl: string;
  /** The test app's secret key. */
  readonly secretKey: string;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Resolves after so many milliseconds. Default: a timer. */
  readonly sleep?: ((milliseconds: number) => Promise<void>) | undefined;
  /** Unix milliseconds. Default: the machine's clock. */
  readonly now?: (() => number) | undefined;
}

/** Which message to wait for. */
export interface WaitOptions {
  /** Only one that was sent after this moment, by the server's clock. Default: the newest there is. */
  readonly after?: Date | undefined;
  /** Milliseconds until the waiting ends in an error. Default 10,000. */
  readonly timeout?: number | undefined;
  /** Only one that came this way. Default: any. */
  readonly channel?: Channel | undefined;
}

/** The inbox of a test app. */
export interface Inbox {
  /** Messages to this number or to all, newest first. */
  messages(phone?: string): Promise<readonly InboxMessage[]>;
  /** The code of the newest message to this number, as soon as there is one. */
  waitForCode(phone: string, options?: WaitOptions): Promise<string>;
}

/** Milliseconds between two looks into the inbox. */
const pause = 100;

/**
 * Opens the inbox of a test app (`telproof app create --test`).
 *
 * @example
 * const inbox = createInbox({ baseUrl, secretKey });
 * await page.getByLabel("Code").fill(await inbox.waitForCode("+447700900123"));
 */
export function createInbox(options: InboxOptions): Inbox {
  requireOptions(options);
  requireAddress("baseUrl", options.baseUrl);
  requireSecretKey(options.secretKey);
  const { fetch: ask = (input, init) => fetch(input, init), now = Date.now, sleep = timer } = options;
  for (const [name, port] of Object.entries({ fetch: ask, now, sleep })) requireFunction(name, port);
  const address = `${options.baseUrl.replace(/\/+$/, "")}/v1/inbox`;
  const headers = { Authorization: `Bearer ${options.secretKey}` };

  const messages = async (phone?: string): Promise<readonly InboxMessage[]> => {
    const query = phone === undefined ? "" : `?phone=${encodeURIComponent(phone)}`;
    const signal = AbortSignal.timeout(10_000);
    const response = await ask(`${address}${query}`, { headers, signal, redirect: "error" });
    return read(response.status, JSON.parse(await readText(response)) as Answer);
  };

  const waitForCode = async (phone: string, wanted: WaitOptions = {}): Promise<string> => {
    const { after = new Date(0), timeout = 10_000, channel } = wanted;
    for (const end = now() + timeout; ; await sleep(pause)) {
      const found = (await messages(phone)).find(
        (message) => message.createdAt > after && (channel ?? message.channel) === message.channel,
      );
      if (found) return found.code;
      if (now() >= end) throw new Error(`No ${channel ?? "message"} came within ${timeout} ms`);
    }
  };

  return { messages, waitForCode };
}

const timer = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

type Answer = components["schemas"]["Inbox"] | components["schemas"]["Problem"];

const read = (status: number, answer: Answer): readonly InboxMessage[] => {
  if (!("messages" in answer)) throw new Error(`The inbox is closed: ${answer.code} (HTTP ${status})`);
  return answer.messages.map(({ created_at, ...message }) => ({
    ...message,
    createdAt: new Date(created_at),
  }));
};
