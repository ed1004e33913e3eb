import { expect, test } from "vitest";
import {
  canceledJson,
  fakeFetch,
  phone,
  type Reply,
  refusal,
  type Script,
  sentJson,
  statusJson,
  verifiedJson,
} from "../server.fake.ts";
import { createBackendClient } from "./backend-client.ts";

const backEnd = (script: Script) => {
  const { fetch, requests } = fakeFetch(script);
  let keys = 0;
  const client = createBackendClient({
    appKey: "app_test",
    secretKey: "secret_1",
    baseUrl: "https://verify.example.com",
    fetch,
    newKey: () => `key-${++keys}`,
    sleep: (milliseconds, signal) =>
      milliseconds === 10_000
        ? new Promise((wake) => signal.addEventListener("abort", () => wake()))
        : Promise.resolve(),
  });
  return { client, requests };
};

const redeemed = {
  success: true,
  "error-codes": [],
  phone,
  country: "GB",
  channel: "sms",
  hostname: "shop.example.com",
  challenge_ts: "2026-11-22T12:00:00.000Z",
  verification_id: "v_1",
  code_length: 6,
};

test("a redeemed proof gives the number, once", async () => {
  const { client, requests } = backEnd(() => ({ json: redeemed }));
  expect(await client.redeemProof({ proof: "p" })).toEqual({
    ok: true,
    value: {
      success: true,
      phone,
      country: "GB",
      channel: "sms",
      hostname: "shop.example.com",
      verifiedAt: "2026-11-22T12:00:00.000Z",
      verificationId: "v_1",
      codeLength: 6,
    },
  });
  expect(requests[0]?.form).toEqual({ secret_key: "secret_1", proof: "p", idempotency_key: "key-1" });
});

test("a lost answer is asked for again under the same key, so that the proof is not spent by the retry", async () => {
  const replies: Reply[] = ["network", { status: 502, text: "" }, { json: redeemed }];
  const { client, requests } = backEnd(() => replies.shift() ?? "network");
  expect(await client.redeemProof({ proof: "p" })).toMatchObject({ ok: true });
  expect(requests.map(({ form }) => form["idempotency_key"])).toEqual(["key-1", "key-1", "key-1"]);
});

test("a proof that is refused is a value, not an error", async () => {
  const { client } = backEnd(() => ({ json: { success: false, "error-codes": ["timeout-or-duplicate"] } }));
  expect(await client.redeemProof({ proof: "p" })).toEqual({
    ok: true,
    value: { success: false, errorCodes: ["timeout-or-duplicate"] },
  });
});

test.each([
  {},
  { success: "yes" },
  { ...redeemed, phone: undefined },
  { success: true, "error-codes": [] },
  { success: false },
])("half an answer is no success: %j", async (json) => {
  const { client } = backEnd(() => ({ json }));
  expect(await client.redeemProof({ proof: "p" })).toMatchObject({
    ok: false,
    error: { code: "bad_response" },
  });
});

test("a verification is named by token, id or number, and the secret key travels in the body alone", async () => {
  const answers: Record<string, unknown> = {
    verify: verifiedJson,
    status: statusJson,
    cancel: canceledJson,
    next: sentJson,
  };
  const { client, requests } = backEnd(({ path }) => ({ json: answers[path] }));
  await client.checkCode({ phone, code: "123456" });
  await client.getStatus({ id: "v_1" });
  await client.cancel({ token: "token_1" });
  await client.sendNextStep({ phone });
  const secret = { secret_key: "secret_1" };
  expect(requests.map(({ path, form }) => ({ path, form }))).toEqual([
    { path: "verify", form: { ...secret, phone, code: "123456" } },
    { path: "status", form: { ...secret, id: "v_1" } },
    { path: "cancel", form: { ...secret, token: "token_1" } },
    { path: "next", form: { ...secret, phone } },
  ]);
  expect(requests.every(({ url, init }) => !url.includes("secret") && init.headers === undefined)).toBe(true);
});

test("a send of a back end needs no token in its answer", async () => {
  const { client, requests } = backEnd(() => ({ json: { ...sentJson, token: undefined } }));
  const sent = await client.sendCode({ phone, channel: "voice", reference: "order 7" });
  expect(sent).toMatchObject({ ok: true, value: { id: "v_1", retryIn: 60 } });
  expect(requests[0]).toMatchObject({
    path: "code/voice",
    form: { reference: "order 7", idempotency_key: "key-1" },
  });
});

test("a number that was looked up by number has no verification of its own", async () => {
  const { id: _, state: __, service: ___, ...known } = statusJson;
  const { client } = backEnd(() => ({ json: { ...known, verified: true, verified_until: 1_800_000_000 } }));
  const status = await client.getStatus({ phone });
  expect(status).toMatchObject({ ok: true, value: { verified: true, verifiedUntil: 1_800_000_000 } });
  expect(status.ok && "state" in status.value).toBe(false);
});

test("a number falls into its parts", async () => {
  const parts = {
    phone,
    country: "GB",
    area: null,
    block: null,
    subscriber: "7700900123",
    type: "MOBILE",
    carrier: null,
  };
  const { client } = backEnd(() => ({ json: { status: "SUCCESS", ...parts } }));
  expect(await client.lookUpNumber({ phone: "07700 900123", country: "GB" })).toEqual({
    ok: true,
    value: parts,
  });
});

test("a wrong secret key is a refusal like any other, and shows in no error", async () => {
  const { client } = backEnd(() => refusal("ERROR_INVALID_SECRET_KEY", { field: "secret_key" }));
  const result = await client.getStatus({ phone });
  expect(result).toMatchObject({ ok: false, error: { code: "invalid_secret_key" } });
  expect(JSON.stringify(result)).not.toContain("secret_1");
});

test("what only a back end may choose travels as form fields", async () => {
  const { client, requests } = backEnd(() => ({ json: sentJson }));
  await client.sendCode({
    phone,
    code: "AKFG-34",
    codeLength: 8,
    ttl: 120,
    template: "{brand}: {code}",
    brand: "Shop",
    sender: "SHOP",
    appHash: "FA+9qCX9VSu",
    workflow: [{ channel: "sms" }, { channel: "voice", wait: 60, code: "new" }],
  });
  expect(requests[0]?.form).toMatchObject({
    code: "AKFG-34",
    code_length: "8",
    ttl: "120",
    template: "{brand}: {code}",
    brand: "Shop",
    sender: "SHOP",
    app_hash: "FA+9qCX9VSu",
    workflow: '[{"channel":"sms"},{"channel":"voice","wait":60,"code":"new"}]',
  });
});

test("a back end reads a verification's history", async () => {
  const events = [
    { event: "created", at: 1 },
    { event: "sent", at: 1, attempt: 1, channel: "sms", code: "new" },
  ];
  const { client } = backEnd(() => ({ json: { ...statusJson, events } }));
  expect(await client.getStatus({ id: "v_1" })).toMatchObject({ ok: true, value: { events } });
});
