// A server for tests: answers what the test says, through the public `fetch` argument, and remembers what was asked.
import { type Client, type ClientOptions, createClient } from "./client.ts";

/** A request as it arrived. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** Last parts of the path, below the app key. */
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
}

/** What it answers: JSON unless `text` is given; `network` for no answer at all, `cut short` for one without its end. */
export type Reply =
  | "network"
  | "cut short"
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly json?: unknown;
      readonly text?: string;
    };

/** Decides what is answered, now or later. */
export type Script = (asked: Asked) => Reply | Promise<Reply>;

/** `fetch` as a browser has it, as far as aborting goes. */
export const fakeFetch = (script: Script) => {
  const requests: Asked[] = [];
  const answer = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const signal = init.signal ?? new AbortController().signal;
    const url = String(input);
    const path = new URL(url).pathname.split("/").slice(2).join("/");
    const form = Object.fromEntries(new URLSearchParams(String(init.body ?? "")));
    const asked = { method: init.method ?? "GET", url, path, form, init, signal };
    requests.push(asked);
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
    const reply = await Promise.race([script(asked), aborted]);
    if (reply === "network") throw new TypeError("fetch failed");
    if (reply === "cut short")
      return new Response(new ReadableStream({ start: (body) => body.error(new TypeError("terminated")) }));
    const { status = 200, headers = {}, json, text = JSON.stringify(json) } = reply;
    return new Response(text, { status, headers });
  };
  return { fetch: answer as typeof fetch, requests };
};

/** A client of such a server whose time limits never strike and whose back-off takes no time. */
export const fakeClient = (script: Script, options: Partial<ClientOptions> = {}) => {
  const { fetch, requests } = fakeFetch(script);
  const waits: number[] = [];
  let keys = 0;
  const client: Client = createClient({
    appKey: "app_test",
    baseUrl: "https://verify.example.com",
    fetch,
    random: () => 1,
    now: () => Date.parse("2026-11-22T12:00:00Z"),
    newKey: () => `key-${++keys}-0123456789abcdef`,
    sleep: (milliseconds, signal) => {
      if (milliseconds === 10_000)
        return new Promise((wake) => signal.addEventListener("abort", () => wake()));
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...options,
  });
  return { client, requests, waits };
};

/** A promise and how to keep it. */
export const held = () => Promise.withResolvers<Reply>();

const timing = { expires_in: 900, retry_in: 60, retry_at: 1_700_000_060, attempt: 1 };
const channels = [
  { service: "sms", available: true },
  { service: "voice", available: true },
];

/** The same in the SDK's words. */
export const offers = channels.map(({ service, available }) => ({ channel: service, available }));

export const phone = "+447700900123";

export const sentJson = {
  status: "SUCCESS",
  id: "v_1",
  token: "token_1",
  phone,
  service: "SMS",
  ...timing,
  code_length: 6,
  code_expires_in: 600,
  channels,
};

/** An unsigned stand-in with the claims that a session looks at. */
export const proofOf = (claims: { readonly iat: number; readonly exp: number; readonly jti?: string }) =>
  `e30.${btoa(JSON.stringify({ phone, country: "GB", ...claims })).replaceAll("=", "")}.c2ln`;

export const proof = proofOf({ iat: 1_700_000_000, exp: 1_700_000_600 });

export const verifiedJson = {
  status: "SUCCESS",
  id: "v_1",
  phone,
  service: "SMS",
  phone_type: "MOBILE",
  carrier: null,
  country: "GB",
  geolocation: 0,
  threat_level: "LOW",
  proof,
  ...timing,
};

export const statusJson = {
  status: "SUCCESS",
  id: "v_1",
  phone,
  state: "pending",
  verified: false,
  verified_at: null,
  verified_until: null,
  service: "VOICE",
  guesses_left: 5,
  code_length: 6,
  code_expires_in: 500,
  channels,
  ...timing,
  attempt: 2,
  retry_in: 40,
};

export const proofJson = { status: "SUCCESS", id: "v_1", phone, proof, ...timing };

export const canceledJson = { status: "SUCCESS", id: "v_1", phone, state: "canceled", ...timing };

/** A refusal. */
export const refusal = (message: string, more: object = {}): Reply => ({
  json: { status: "ERROR", message, ...more },
});
