// The guide's routes that need a proof, and its webhook routes, run in their frameworks with real proofs of a running server.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBlock, type Running, startRunning } from "./running.fixture.ts";

const webhookSecret = "whsec_dGhlIGd1aWRlJ3Mgb3duIHNlY3JldCwgMzIgYnl0ZXM=";
const closing: (() => void)[] = [];

let server: Running;

beforeAll(async () => {
  server = await startRunning();
  process.env["TELPROOF_SECRET_KEY"] = server.secretKey;
  process.env["TELPROOF_WEBHOOK_SECRET"] = webhookSecret;
});
afterAll(() => {
  for (const close of closing) close();
  server.close();
});

const moduleOf = (name: string, page = "back-end") => importBlock(page, name, server.here);

type Handle = (request: Request) => Promise<Response>;

/** An Express app as a function, listening on loopback. */
const handleBy = async (app: Parameters<typeof createServer>[1]): Promise<Handle> => {
  const listening = createServer(app);
  closing.push(() => listening.close());
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  return async ({ url, method, headers, body }) =>
    fetch(`http://127.0.0.1:${port}${new URL(url).pathname}`, {
      method,
      headers,
      body: await new Response(body).arrayBuffer(),
    });
};

const routes: readonly [string, string, () => Promise<Handle>][] = [
  ["sign-up-route.ts", "+447700900311", async () => (await moduleOf("sign-up-route.ts")).POST],
  ["hono.ts", "+447700900312", async () => (await moduleOf("hono.ts")).app.fetch],
  ["express.ts", "+447700900313", async () => handleBy((await moduleOf("express.ts")).app)],
  ["index", "+447700900315", async () => handleBy((await moduleOf("express.ts", "index")).app)],
];

describe("The guide's routes", () => {
  it.each(routes)("let a proof through once: %s", async (name, phone, load) => {
    const handle = await load();
    const action = ["hono.ts", "index"].includes(name) ? undefined : "signup";
    const fields = { name: "Ada", phone_proof: await server.prove(phone, action) };
    const post = (body: Record<string, string>) =>
      handle(
        new Request("https://shop.example/sign-up", { method: "POST", body: new URLSearchParams(body) }),
      );
    const [first, second, none] = [await post(fields), await post(fields), await post({ name: "Ada" })];
    expect([first.status, await first.json()]).toEqual([201, expect.objectContaining({ phone })]);
    expect([second.status, await second.json()]).toEqual([
      409,
      expect.objectContaining({ code: "proof_already_used" }),
    ]);
    expect([none.status, await none.json()]).toEqual([422, expect.objectContaining({ reason: "missing" })]);
  });
});

describe("The guide's webhook routes", () => {
  const body = JSON.stringify({
    type: "verification.verified",
    timestamp: "2026-01-01T00:00:00Z",
    data: {
      id: "v",
      app_key: "app",
      state: "verified",
      phone: "+447700900314",
      country: "GB",
      channel: "sms",
      messages_sent: 1,
      action: null,
      reference: null,
      created_at: "2026-01-01T00:00:00Z",
      verified_at: "2026-01-01T00:00:00Z",
    },
  });
  const sendTo = async (handle: Handle, change = "") => {
    const now = new Date();
    const request = new Request("https://shop.example/telproof", {
      method: "POST",
      body: body + change,
      headers: {
        "content-type": "application/json",
        "webhook-id": "msg_1",
        "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
        "webhook-signature": new Webhook(webhookSecret).sign("msg_1", now, body),
      },
    });
    return (await handle(request)).status;
  };

  it("believe what is signed and nothing else", async () => {
    const { POST, verifiedNumbers } = await moduleOf("webhook.ts");
    expect([await sendTo(POST, " "), [...verifiedNumbers]]).toEqual([400, []]);
    expect([await sendTo(POST), [...verifiedNumbers]]).toEqual([200, ["+447700900314"]]);
    const handle = await handleBy((await moduleOf("express-webhook.ts")).app);
    expect([await sendTo(handle, " "), await sendTo(handle)]).toEqual([400, 204]);
  });
});
