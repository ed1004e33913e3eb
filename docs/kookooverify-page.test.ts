// docs/dialects/kookooverify.md: its program for front ends does what it says, and the back end's search sees it.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, createClient } from "../packages/sdk/src/index.ts";
import type { Composed } from "../packages/server/src/composed.fixture.ts";
import { kookooClient, startKookoo } from "../packages/server/src/dialects/kookoo/client.fixture.ts";

const page = readFileSync(new URL("dialects/kookooverify.md", import.meta.url), "utf8");
const program = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? "";

/** What the program exports, with its server, its app and a browser's Origin in place. */
const exportsOf = (server: Composed, appKey: string) => {
  const fetchFromPage: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { ...init?.headers, Origin: "http://localhost:8080" } });
  const script = program
    .replace(/^import .*$/m, "")
    .replace("YOUR_APP_KEY", appKey)
    .replace("https://verify.example.com", server.url)
    .replaceAll(/^export /gm, "");
  const create: typeof createClient = (options) => createClient({ ...options, fetch: fetchFromPage });
  const run = new Function("createClient", `${script}; return { request, check, search, cancel };`);
  return run(create) as {
    request(phone: string): ReturnType<Client["sendCode"]>;
    check(token: string, code: string): ReturnType<Client["verify"]>;
    search(token: string): ReturnType<Client["status"]>;
    cancel(token: string): ReturnType<Client["cancel"]>;
  };
};

describe("The page's program for front ends", () => {
  let server: Composed;
  let backEnd: Awaited<ReturnType<typeof kookooClient>>;
  beforeAll(async () => {
    server = await startKookoo();
    backEnd = await kookooClient(server);
  });
  afterAll(() => server.close());

  it("requests, checks and searches, and KookooVerify's search by number says SUCCESS", async () => {
    const phone = "9876530001";
    const { request, check, search } = exportsOf(server, backEnd.app.appKey);
    const before = await backEnd.get("/search", { phone_no: phone });
    const sent = await request(phone);
    const { token } = sent.ok ? sent.value : { token: "" };
    const wrong = await check(token, "none");
    const right = await check(token, await backEnd.code(phone));
    const found = await search(token);
    const after = await backEnd.get("/search", { phone_no: phone });
    expect([before.body.status, sent.ok, wrong.ok, right.ok, found.ok && found.value.state]).toEqual([
      101,
      true,
      false,
      true,
      "verified",
    ]);
    expect([after.body.status, after.body.phone_no]).toEqual(["SUCCESS", phone]);
  });

  it("cancels", async () => {
    const { request, check, cancel } = exportsOf(server, backEnd.app.appKey);
    const sent = await request("9876530002");
    const { token } = sent.ok ? sent.value : { token: "" };
    expect((await cancel(token)).ok).toBe(true);
    expect((await check(token, await backEnd.code("9876530002"))).ok).toBe(false);
  });
});
