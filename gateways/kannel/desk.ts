// The generic provider as an operator sets it up for Kannel, and the desk on loopback at which Kannel's receipts arrive.
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { genericOptions } from "../../packages/server/src/channels/generic/generic-options.ts";
import { createGenericProvider } from "../../packages/server/src/channels/generic/generic-provider.ts";
import type { Provider, Receipt } from "../../packages/server/src/channels/provider.ts";
import { user } from "./kannel.ts";

/** How Kannel is configured as a provider: what the documentation tells operators to write. */
export const kannelOptions = (sendUrl: string, more: object = {}) =>
  genericOptions.parse({
    kind: "http",
    name: "kannel",
    url: sendUrl,
    method: "GET",
    query: {
      ...user,
      to: "{digits}",
      from: "{sender}",
      text: "{text}",
      coding: "{coding}",
      charset: "UTF-8",
      "dlr-mask": "31",
      "dlr-url": "{callback}&state=%d",
    },
    sender: "Acme",
    accepted: { status: [202] },
    callbackSecret: "a-secret-of-the-operator",
    receipt: { in: "query", field: "state", delivered: ["1"], failed: ["2", "16"] },
    ...more,
  });

/** A provider whose receipts are taken in. */
export interface Desk {
  readonly provider: Provider;
  /** Receipts so far, and the statuses of all requests that Kannel made. */
  readonly receipts: readonly Receipt[];
  readonly statuses: readonly number[];
  close(): Promise<void>;
}

/** Opens a desk for a provider that sends to `sendUrl`. */
export const openDesk = async (sendUrl: string, more: object = {}): Promise<Desk> => {
  const receipts: Receipt[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const answer = provider.receive?.(await callbackOf(request, callbackUrl));
    receipts.push(...(answer?.receipts ?? []));
    statuses.push(answer?.status ?? 404);
    response.writeHead(answer?.status ?? 404).end(answer?.body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const callbackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/receipts/kannel`;
  const context = { fetch, now: Date.now, callbackUrl, onReceipt: async () => undefined };
  const provider = createGenericProvider(kannelOptions(sendUrl, more), context);
  return {
    provider,
    receipts,
    statuses,
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
};

const callbackOf = async (request: IncomingMessage, base: string) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { method = "", url = "" } = request;
  return { method, url: new URL(url, base).href, headers: {}, body: Buffer.concat(parts) };
};
