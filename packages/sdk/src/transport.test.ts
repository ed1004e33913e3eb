// When an attempt ends: by its time limit, by the caller's signal, and what is left of it then.
import { getEventListeners, once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import type { Result } from "./errors.ts";
import { createBackendClient } from "./server/backend-client.ts";
import { fakeClient, held, phone, type Reply, statusJson } from "./server.fake.ts";
import { createInbox } from "./testing/inbox.ts";

afterEach(() => void vi.useRealTimers());

const reply = (json: unknown): Reply => ({ json });
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.error.code);

test("an attempt that takes too long is given up and tried again", async () => {
  const { client, requests } = fakeClient(() => held().promise, { sleep: () => Promise.resolve() });
  expect(codeOf(await client.getStatus({ token: "t" }))).toBe("timeout");
  expect(requests).toHaveLength(3);
  expect(requests.every(({ signal }) => signal.aborted)).toBe(true);
});

test("a body that never ends is given up too", async () => {
  const endless = (() => Promise.resolve(new Response(new ReadableStream()))) as typeof fetch;
  const { client } = fakeClient(() => "network", { fetch: endless, sleep: () => Promise.resolve() });
  expect(codeOf(await client.getStatus({ token: "t" }))).toBe("timeout");
});

test("the caller's signal ends a request in flight, even if fetch ignores it", async () => {
  const caller = new AbortController();
  const deaf = (() => new Promise(() => {})) as typeof fetch;
  const { client } = fakeClient(() => "network", { fetch: deaf });
  const call = client.sendCode({ phone, signal: caller.signal });
  caller.abort();
  expect(codeOf(await call)).toBe("aborted");
});

test("the caller's signal ends the waiting for a retry", async () => {
  const caller = new AbortController();
  const { client, requests } = fakeClient(() => "network", {
    sleep: (milliseconds, signal) =>
      new Promise((wake) => {
        signal.addEventListener("abort", () => wake());
        if (milliseconds < 10_000) caller.abort();
      }),
  });
  expect(codeOf(await client.getStatus({ token: "t", signal: caller.signal }))).toBe("aborted");
  expect(requests).toHaveLength(1);
});

test("a signal that is aborted already asks for nothing", async () => {
  const { client, requests } = fakeClient(() => reply(statusJson));
  expect(codeOf(await client.getStatus({ token: "t", signal: AbortSignal.abort() }))).toBe("aborted");
  expect(requests).toHaveLength(0);
});

test("a signal that aborts while the request is being made ends it, whatever fetch makes of it", async () => {
  const caller = new AbortController();
  const deaf = (() => {
    caller.abort();
    return new Promise(() => {});
  }) as typeof fetch;
  const { client } = fakeClient(() => "network", { fetch: deaf, sleep: undefined, timeout: 3_600_000 });
  expect(codeOf(await client.getStatus({ token: "t", signal: caller.signal }))).toBe("aborted");
});

test("a client without a time limit waits for as long as it takes", async () => {
  vi.useFakeTimers();
  const answer = held();
  const unlimited = { sleep: undefined, timeout: Number.POSITIVE_INFINITY };
  const { client, requests } = fakeClient(() => answer.promise, unlimited);
  const call = client.getStatus({ token: "t" });
  await vi.advanceTimersByTimeAsync(3_600_000);
  answer.resolve(reply(statusJson));
  expect(codeOf(await call)).toBe("ok");
  expect(requests).toHaveLength(1);
});

test("a signal that outlives a call keeps nothing of it", async () => {
  const { signal } = new AbortController();
  const replies: Reply[] = ["network", reply(statusJson)];
  const { client } = fakeClient(() => replies.shift() ?? "network", { sleep: undefined, random: () => 0 });
  expect(codeOf(await client.getStatus({ token: "t", signal }))).toBe("ok");
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a redirect is not followed: neither a key nor a number goes to another address", async () => {
  const asked: string[] = [];
  const listen = async (location: string) => {
    const server = createServer(({ url = "" }, response) => {
      asked.push(`${location ? "first" : "second"} ${url}`);
      response.writeHead(location ? 307 : 200, { location }).end(JSON.stringify(statusJson));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    return { server, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  };
  const second = await listen("");
  const first = await listen(`${second.baseUrl}/v1/verifications/v_1`);
  const { baseUrl } = first;
  const backEnd = createBackendClient({ baseUrl, secretKey: "a1".repeat(20) });
  const page = fakeClient(() => "network", { baseUrl, fetch: undefined }).client;
  const inbox = createInbox({ baseUrl, secretKey: "a1".repeat(20) });
  for (const call of [backEnd.getStatus({ id: "v_1" }), page.sendCode({ phone }), page.getConfig()])
    expect(await call).toMatchObject({
      error: { code: "bad_response", kind: "setup", httpStatus: 307, retryable: false },
    });
  await expect(inbox.messages()).rejects.toThrow();
  expect(asked.filter((it) => it.startsWith("second"))).toEqual([]);
  expect(asked).toHaveLength(4);
  for (const { server } of [first, second]) {
    server.closeAllConnections();
    server.close();
  }
});

test("an answer that unpacks to more than a server ever sends is given up in the middle", async () => {
  const packed = gzipSync(Buffer.alloc(64 * 2 ** 20, " "));
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Encoding": "gzip" }).end(packed);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { client } = fakeClient(() => "network", { baseUrl, fetch: undefined });
  const before = process.memoryUsage().arrayBuffers;
  expect(codeOf(await client.getStatus({ token: "t" }))).toBe("bad_response");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 2 ** 20);
  server.closeAllConnections();
  server.close();
});
