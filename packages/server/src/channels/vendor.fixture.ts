// A small vendor on loopback, whose mood a test sets: what it answers is the test's, how it fails is real sockets' doing.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Mood, Stage } from "./provider.conformance.ts";
import type { Provider, ProviderContext, Receipt } from "./provider.ts";

/** A request as it reached the vendor. */
export interface Arrival {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** An answer of the vendor; a body that is no text is sent as JSON. */
export interface VendorAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a vendor says in the moods that are its own; the others are the same everywhere. */
export interface VendorAnswers {
  readonly accept: (request: Arrival) => VendorAnswer;
  readonly refuse: (request: Arrival) => VendorAnswer;
  /** Default: 429 without a word. */
  readonly busy?: (request: Arrival) => VendorAnswer;
  /** Default: 500 without a word. */
  readonly broken?: (request: Arrival) => VendorAnswer;
}

/** A vendor that listens. */
export interface Vendor {
  /** Such as `http://127.0.0.1:40123`; stays the same when the vendor was gone. */
  readonly url: string;
  behave(mood: Mood): Promise<void>;
  /** Every request that came whole, the oldest first. */
  readonly arrivals: readonly Arrival[];
  /** The newest arrival; throws when there is none. */
  last(): Arrival;
  close(): Promise<void>;
}

type Reaction = (request: Arrival, response: ServerResponse) => void;

/** Starts a vendor that accepts. */
export const startVendor = async (answers: VendorAnswers): Promise<Vendor> => {
  const arrivals: Arrival[] = [];
  const moods = reactions(answers);
  let mood: Mood = "accept";
  const server = createServer(async (incoming, response) => {
    const request = await arrived(incoming);
    if (request === undefined) return;
    arrivals.push(request);
    moods[mood](request, response);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrivals,
    last: () => {
      const newest = arrivals.at(-1);
      if (newest === undefined) throw new Error("nothing has arrived");
      return newest;
    },
    behave: async (next) => {
      if (next === "gone" && server.listening) await close();
      if (next !== "gone" && !server.listening) await listen(port);
      mood = next;
    },
    close: async () => {
      if (server.listening) await close();
    },
  };
};

const arrived = async (incoming: IncomingMessage): Promise<Arrival | undefined> => {
  const parts: Buffer[] = [];
  try {
    for await (const part of incoming) parts.push(part as Buffer);
  } catch {
    return undefined; // The client hung up in the middle of its request.
  }
  return {
    method: incoming.method ?? "",
    path: incoming.url ?? "",
    headers: incoming.headers,
    body: Buffer.concat(parts).toString("utf8"),
  };
};

const reactions = (answers: VendorAnswers): Readonly<Record<Mood, Reaction>> => {
  const say =
    (what: (request: Arrival) => VendorAnswer): Reaction =>
    (request, response) =>
      answer(response, what(request));
  return {
    accept: say(answers.accept),
    refuse: say(answers.refuse),
    busy: say(answers.busy ?? (() => ({ status: 429, body: "" }))),
    broken: say(answers.broken ?? (() => ({ status: 500, body: "" }))),
    nonsense: say(() => ({
      status: 200,
      body: "<!doctype html><title>Welcome</title>",
      headers: { "content-type": "text/html" },
    })),
    hang: () => {},
    lost: (_request, response) => {
      response.socket?.destroy();
    },
    gone: () => {},
  };
};

/** Closes each connection, so that none is left over for a request that meets the vendor in another mood. */
const answer = (response: ServerResponse, { status, body, headers }: VendorAnswer) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const type = typeof body === "string" ? "text/plain" : "application/json";
  response.writeHead(status, { "content-type": type, connection: "close", ...headers }).end(text);
};

/** The context of a provider under test: the real network, a clock that stands still, receipts into a list. */
export const exampleContext = (receipts: Receipt[] = []): ProviderContext => ({
  fetch,
  now: () => 1_700_000_000_000,
  callbackUrl: "https://verify.example/receipts/vendor",
  onReceipt: async (receipt) => {
    receipts.push(receipt);
  },
});

/** A stage for the conformance suite: a fresh vendor, the provider that `make` gives, and an ear for what it writes. */
export const openStage = async (
  answers: VendorAnswers,
  make: (vendor: Vendor) => Provider,
): Promise<Stage> => {
  const vendor = await startVendor(answers);
  const ear = overhear();
  const provider = make(vendor);
  return {
    provider,
    behave: vendor.behave,
    arrived: () => vendor.arrivals.length,
    logged: ear.heard,
    close: async () => {
      ear.stop();
      await provider.close?.();
      await vendor.close();
    },
  };
};

/** Listens to the process' two streams and its console, which a test runner may have put on streams of its own. */
export const overhear = () => {
  const heard: string[] = [];
  const undo = [
    ...([process.stdout, process.stderr] as const).map((stream) => tapped(stream, "write", heard)),
    ...(["log", "info", "warn", "error", "debug"] as const).map((name) => tapped(console, name, heard)),
  ];
  return { heard: () => heard.join("\n"), stop: () => undo.forEach((it) => void it()) };
};

const tapped = (owner: object, name: string, heard: string[]) => {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== "function") throw new Error(`${name} is no function`);
  Reflect.set(owner, name, (...said: unknown[]) => {
    heard.push(said.map(String).join(" "));
    return Reflect.apply(original, owner, said);
  });
  return () => Reflect.set(owner, name, original);
};
