// Who is let in to KookooVerify: listed addresses, never pages, nobody when it is off; and what a stranger's request meets.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLab, type Lab } from "../../channels/lab-provider.fixture.ts";
import { type Composed, startComposed } from "../../composed.fixture.ts";
import { parseProxies } from "../../http/proxies.ts";
import { allowKookoo, kookooClient, startKookoo } from "./client.fixture.ts";

let server: Composed;
let lab: Lab;
let client: Awaited<ReturnType<typeof kookooClient>>;
const phone = "9876511111";

beforeEach(async () => {
  lab = createLab();
  server = await startKookoo({ providers: lab.source });
  client = await kookooClient(server, { test: false });
});
afterEach(() => server.close());

describe("KookooVerify's paths", () => {
  const open = (allow: string) => startComposed({ dialectVariables: allowKookoo(allow) });

  it("is shut to addresses that are not listed", async () => {
    await server.close();
    server = await open("10.0.0.0/8, 192.0.2.1");
    client = await kookooClient(server);
    const { http, body } = await client.ask(phone);
    expect([http, body.status, await client.code(phone)]).toEqual([403, 4, ""]);
  });

  it.each([
    ["no proxy is configured", undefined, 403],
    ["proxies are only counted", "1", 403],
    ["another proxy is trusted", "10.0.0.0/8", 403],
    ["the proxy is trusted by its address", "127.0.0.1", 200],
  ])("with a forwarded address, while %s: %s", async (_what, trust, status) => {
    await server.close();
    const dialectVariables = allowKookoo("192.0.2.1,127.0.0.1");
    server = await startComposed({ dialectVariables, proxies: parseProxies(trust) });
    client = await kookooClient(server);
    const forwarded = { headers: { "X-Forwarded-For": "192.0.2.1" } };
    const { http } = await client.get("/", { phone_no: phone, brand: "x" }, forwarded);
    expect(http).toBe(status);
  });

  it.each([{ Origin: "https://evil.example" }, { "Sec-Fetch-Site": "cross-site" }])(
    "is shut to pages: %j",
    async (headers) => {
      const { http } = await client.get("/", { phone_no: phone, brand: "x" }, { headers });
      await server.pass(0);
      expect([http, lab.sent.length]).toEqual([403, 0]);
    },
  );

  it("is shut when its app does not exist", async () => {
    await server.close();
    server = await startKookoo();
    expect((await server.request("/kookooverify/search?request_id=1")).http).toBe(403);
  });

  it("is not there at all unless it is configured: 404 on every path", async () => {
    await server.close();
    server = await startComposed();
    await kookooClient(server);
    const paths = ["", "/", "/check", "/search", "/control"];
    const answers = await Promise.all(
      paths.map((path) => server.request(`/kookooverify${path}?request_id=1`)),
    );
    expect(answers.map(({ http }) => http)).toEqual(Array(5).fill(404));
  });

  it("sends nothing for a HEAD, and lets no cache keep an answer", async () => {
    const query = { phone_no: phone, brand: "MyApp" };
    const url = `${server.url}/kookooverify/?${new URLSearchParams(query)}`;
    const head = await fetch(url, { method: "HEAD" });
    const get = await client.get("/", query);
    expect([head.status, get.body.status, get.headers.get("cache-control")]).toEqual([405, 0, "no-store"]);
  });

  it("leaves no code and no number in the log", async () => {
    const id = String((await client.ask(phone)).body.request_id);
    await server.pass(0);
    const { code } = lab.lastTo(`+91${phone}`);
    await client.check(id, "kiwi");
    await client.check(id, code);
    const log = server.logged.join("").replaceAll(/"(?:time|ms|id)":[^,}]*/g, "");
    expect(log).toContain("/kookooverify/check");
    for (const secret of ["kiwi", code, phone]) expect(log).not.toContain(secret);
  });
});

describe("Whatever is sent to KookooVerify", () => {
  it("is answered in its form, never with a fault", async () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }).map((text) => encodeURIComponent(text.toWellFormed())),
      fc.constantFrom(phone, "%", "%00", "%E0%A4%A", "x".repeat(3000), "1".repeat(32), "cancel"),
    );
    const name = fc.constantFrom("phone_no", "brand", "request_id", "code", "cmd", "code[]", "__proto__");
    const path = fc.constantFrom("", "/", "/check", "/check/", "/search", "/control", "/Check", "/%", "/a/b");
    const method = fc.constantFrom("GET", "GET", "GET", "POST", "DELETE", "OPTIONS");
    await fc.assert(
      fc.asyncProperty(
        path,
        fc.array(fc.tuple(name, value), { maxLength: 5 }),
        method,
        async (where, query, how) => {
          const text = query.map(([key, it]) => `${key}=${it}`).join("&");
          const { http, body } = await server.request(`/kookooverify${where}?${text}`, { method: how });
          expect([200, 400, 404, 405]).toContain(http);
          expect(typeof body.status === "number" || typeof body.request_id === "string").toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});
