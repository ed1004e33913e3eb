// Vendors' callbacks, over HTTP: who is let in, what reaches a provider, and that nothing breaks it.
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLab, labSignature } from "../channels/lab-provider.fixture.ts";
import type { Callback, Provider } from "../channels/provider.ts";
import { plugProvider } from "../channels/registry.ts";
import { type Composed, startComposed } from "../composed.fixture.ts";

let server: Composed;
const seen: Callback[] = [];

beforeAll(async () => {
  const silent: Provider = {
    name: "silent",
    channels: ["sms"],
    idempotent: false,
    send: async () => ({ kind: "refused", why: "" }),
  };
  const witness: Provider = {
    ...silent,
    name: "witness",
    receive: (callback: Callback) => {
      seen.push(callback);
      return { status: 202, body: "<Response/>", receipts: [] };
    },
  };
  server = await startComposed({
    providers: (context) => [...createLab().source(context), plugProvider(witness), plugProvider(silent)],
  });
});
afterAll(() => server.close());

const post = (path: string, init: RequestInit = {}) =>
  server.request(path, { method: "POST", headers: labSignature, body: "{}", ...init });

describe("A vendor's callback", () => {
  it("reaches its provider as it came: method, public URL, headers and bytes", async () => {
    const body = Buffer.from([0, 255, 10, 13, 128]);
    const headers = { "Content-Type": "application/x-www-form-urlencoded", "X-Twice": "a" };
    await post("/receipts/witness?to=%2B44&x=1", { headers, body });
    const callback = seen.at(-1);
    expect(callback).toMatchObject({
      method: "POST",
      url: `${server.url}/receipts/witness?to=%2B44&x=1`,
      headers: { "content-type": "application/x-www-form-urlencoded", "x-twice": "a" },
    });
    expect(Buffer.from(callback?.body ?? []).equals(body)).toBe(true);
  });

  it("may be a GET, without a body", async () => {
    const answer = await server.request("/receipts/witness?status=ok");
    expect([answer.http, seen.at(-1)?.method, seen.at(-1)?.body.length]).toEqual([202, "GET", 0]);
  });

  it("is answered in its provider's words, as text", async () => {
    const { http, body, headers } = await post("/receipts/witness");
    expect([http, body, headers.get("content-type")]).toEqual([
      202,
      "<Response/>",
      "text/plain; charset=utf-8",
    ]);
  });

  it("for nobody, or for a provider that takes none, is not found, as JSON", async () => {
    const all = [
      await post("/receipts/nobody"),
      await post("/receipts/silent"),
      await post("/receipts/__proto__"),
    ];
    expect(all.map(({ http, body }) => [http, body.code])).toEqual(Array(3).fill([404, "not_found"]));
  });

  it("that is forged, unreadable or too large is refused", async () => {
    const all = [
      await post("/receipts/lab", { headers: {} }),
      await post("/receipts/lab", { body: "nonsense" }),
      await post("/receipts/lab", { body: "x".repeat(256 * 1024 + 1) }),
      await post("/receipts/lab", {
        headers: { ...labSignature, "Content-Encoding": "gzip" },
        body: gzipSync(Buffer.alloc(50_000_000)),
      }),
      await post("/receipts/lab", {
        headers: { ...labSignature, "Content-Encoding": "gzip" },
        body: "no gzip",
      }),
      await post("/receipts/%zz"),
    ];
    expect(all.map(({ http }) => http)).toEqual([403, 400, 413, 413, 400, 400]);
  });

  it("may say anything and never is a fault", async () => {
    const name = fc.constantFrom("lab", "witness", "silent", "nobody");
    const about = fc.oneof(
      fc.record({ id: fc.string({ unit: "binary" }) }),
      fc.record({ reference: fc.string({ unit: "binary" }) }),
    );
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
      fc
        .record({ about, state: fc.constantFrom("delivered", "failed"), why: fc.string() })
        .map((it) => JSON.stringify(it)),
    );
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(name, body, fc.constantFrom("POST", "PUT", "DELETE"), async (to, said, method) => {
        const { http } = await post(`/receipts/${to}`, { method, body: said });
        expect(http).toBeLessThan(500);
        asked += 1;
      }),
      { numRuns: 300 },
    );
    expect(asked).toBeGreaterThanOrEqual(300);
    expect(server.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("leaves nothing of its URL, its headers or its body in the log", async () => {
    const secret = "KIWI";
    await post(`/receipts/lab?to=${secret}`, {
      headers: { ...labSignature, "X-Other": secret },
      body: JSON.stringify({ about: { id: secret }, state: "failed", why: secret }),
    });
    expect(server.logged.length).toBeGreaterThan(5);
    expect(server.logged.join("")).not.toContain(secret);
  });
});
