// A site's webhook on loopback: keeps what it heard, answers as a test says, and checks signatures as a site would.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { expect, vi } from "vitest";

/** What a receiver does with a request; `hang` never answers. */
export type Mood = number | "hang";

/** A request that arrived. */
export interface Heard {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into any event; its shape is what they check.
  readonly body: any;
}

/** A listening receiver. */
export interface Receiver {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** What it does from now on; answers what hung before. */
  behave(mood: Mood): void;
  /** Types of the events of one verification, in alphabetical order: their order on the way is not promised. */
  typesOf(id: string): readonly string[];
  /** Stops listening, cuts every connection; `listen` brings it back at the same URL. */
  vanish(): Promise<void>;
  listen(): Promise<void>;
}

/** Starts a receiver that takes everything. */
export const startReceiver = async (): Promise<Receiver> => {
  const heard: Heard[] = [];
  const hanging = new Set<ServerResponse>();
  let mood: Mood = 200;
  const answer = (response: ServerResponse) => {
    if (mood === "hang") hanging.add(response);
    else response.writeHead(mood, { connection: "close" }).end("thanks");
  };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString("utf8");
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, it]) => [name, String(it)]),
    );
    heard.push({ id: headers["webhook-id"] ?? "", headers, text, body: JSON.parse(text) });
    answer(response);
  });
  let port = 0;
  const listen = async () => {
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  };
  await listen();
  return {
    url: `http://127.0.0.1:${port}/telproof`,
    heard,
    listen,
    behave: (next) => {
      mood = next;
      for (const response of hanging) answer(response);
      if (mood !== "hang") hanging.clear();
    },
    typesOf: (id) =>
      heard
        .filter(({ body }) => body.data.id === id)
        .map(({ body }) => String(body.type).replace("verification.", ""))
        .toSorted(),
    vanish: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** What the official library makes of a request at `now` (Unix ms); throws when its signature or its time is wrong. */
export const checked = (secret: string, { headers, text }: Heard, now: number): unknown => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  try {
    return new Webhook(secret).verify(text, headers);
  } finally {
    vi.useRealTimers();
  }
};

/** Expects every request to be genuine at `now`, and there to be some. */
export const expectGenuine = (secret: string, all: readonly Heard[], now: number): void => {
  expect(all.length).toBeGreaterThan(0);
  for (const it of all) expect(checked(secret, it, now)).toEqual(it.body);
};
