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
  id: "v_1",
  phone,
  country: "GB",
  channel: "sms",
  action: "signup",
  reference: null,
  hostname: "shop.example.com",
  verified_at: "2026-11-22T12:00:00.000Z",
  code_length: 6,
};

test("a redeemed proof gives the number, once", async () => {
  const { client, requests } = backEnd(() => ({ json: redeemed }));
  expect(await client.redeemProof({ proof: "p", action: "signup" })).toEqual({
    ok: true,
    value: {
      id: "v_1",
      phone,
      country: "GB",
      channel: "sms",
      action: "signup",
      reference: null,
      hostname: "shop.example.com",
      verifiedAt: new Date("2026-11-22T12:00:00.000Z"),
      codeLength: 6,
    },
  });
  expect(requests[0]?.url).toBe("https://verify.example.com/v1/proofs/redeem");
  expect(requests[0]?.form).toEqual({ proof: "p", action: "signup", idempotency_key: "key-1" });
});

test("a lost answer is asked for again under the same key, so that the proof is not spent by the retry", async () => {
  const replies: Reply[] = ["network", { status: 502, text: "" }, { json: redeemed }];
  const { client, requests } = backEnd(() => replies.shift() ?? "network");
  expect(await client.redeemProof({ proof: "p" })).toMatchObject({ ok: true });
  expect(requests.map(({ form }) => form["idempotency_key"])).toEqual(["key-1", "key-1", "key-1"]);
});

test.each([
  "proof_expired",
  "proof_already_used",
  "proof_invalid",
  "proof_wrong_app",
  "proof_wrong_action",
] as const)("only a proof that was redeemed is ok: %s is not", async (code) => {
  const { client } = backEnd(() => refusal(code));
  expect(await client.redeemProof({ proof: "p" })).toMatchObject({ ok: false, error: { code } });
});

test.each([{}, { success: true }, { ...redeemed, phone: undefined }, { ...redeemed, phone: null }])(
  "half an answer is no success: %j",
  async (json) => {
    const { client } = backEnd(() => ({ json }));
    expect(await client.redeemProof({ proof: "p" })).toMatchObject({
      ok: false,
      error: { code: "bad_response" },
    });
  },
);

test("a verification is named by its id, and the secret key travels in a header alone", async () => {
  const answers: Record<string, unknown> = {
    check: verifiedJson,
    resend: sentJson,
    "v%2F1": statusJson,
    cancel: canceledJson,
    next: sentJson,
  };
  const { client, requests } = backEnd(({ path }) => ({ json: answers[path] }));
  const id = "v/1";
  const results = [
    await client.checkCode({ id, code: "123456" }),
    await client.resendCode({ id, channel: "voice" }),
    await client.getStatus({ id }),
    await client.cancel({ id }),
    await client.sendNextStep({ id }),
  ];
  expect(results.map(({ ok }) => ok)).toEqual(results.map(() => true));
  const at = "https://verify.example.com/v1/verifications/v%2F1";
  expect(requests.map(({ method, url, form }) => ({ method, url, form }))).toEqual([
    { method: "POST", url: `${at}/check`, form: { code: "123456" } },
    { method: "POST", url: `${at}/resend`, form: { channel: "voice", idempotency_key: "key-1" } },
    { method: "GET", url: at, form: {} },
    { method: "POST", url: `${at}/cancel`, form: {} },
    { method: "POST", url: `${at}/next`, form: {} },
  ]);
  for (const { url, init } of requests) {
    expect(url).not.toContain("secret");
    expect(init.headers).toEqual({ Authorization: "Bearer secret_1" });
  }
});

test.each<unknown>([undefined, null, 7, "", ".", "..", "\ud800", "v_1\udc00"])(
  "what cannot be an id is refused before anything is asked: %j",
  async (id) => {
    const { client, requests } = backEnd(() => ({ json: statusJson }));
    const it = { id: id as string, code: "123456" };
    for (const verb of ["getStatus", "checkCode", "resendCode", "cancel", "sendNextStep"] as const)
      expect(await client[verb](it)).toMatchObject({
        ok: false,
        error: { code: "invalid_request", kind: "setup", field: "id" },
      });
    expect(requests).toEqual([]);
  },
);

test("a back end that begins a verification gets the token for its page", async () => {
  const { client, requests } = backEnd(() => ({ json: sentJson }));
  const sent = await client.sendCode({ phone, channel: "voice", action: "pay", reference: "order 7" });
  expect(sent).toMatchObject({ ok: true, value: { id: "v_1", token: "token_1", retryIn: 60 } });
  expect(requests[0]?.form).toEqual({
    phone,
    channel: "voice",
    action: "pay",
    reference: "order 7",
    idempotency_key: "key-1",
  });
});

test("a number counts as verified until a moment", async () => {
  const json = {
    phone,
    verified: true,
    verified_at: "2026-11-22T12:00:00.000Z",
    verified_until: "2026-11-23T12:00:00.000Z",
    latest: statusJson,
    retry_in: 0,
  };
  const { client, requests } = backEnd(() => ({ json }));
  expect(await client.getNumberStatus({ phone })).toMatchObject({
    ok: true,
    value: { verified: true, verifiedUntil: new Date("2026-11-23T12:00:00Z"), latest: { id: "v_1" } },
  });
  expect(requests[0]).toMatchObject({ url: "https://verify.example.com/v1/numbers/status", form: { phone } });
});

test("a number falls into its parts", async () => {
  const json = {
    phone,
    country: "GB",
    calling_code: "44",
    national_number: "7700900123",
    type: "mobile",
    carrier: null,
  };
  const { client } = backEnd(() => ({ json }));
  expect(await client.lookUpNumber({ phone: "07700 900123", country: "GB" })).toEqual({
    ok: true,
    value: {
      phone,
      country: "GB",
      callingCode: "44",
      nationalNumber: "7700900123",
      type: "mobile",
      carrier: null,
    },
  });
});

test("a wrong secret key is a refusal like any other, and shows in no error", async () => {
  const { client } = backEnd(() => refusal("unauthorized"));
  const result = await client.getStatus({ id: "v_1" });
  expect(result).toMatchObject({ ok: false, error: { code: "unauthorized", kind: "setup" } });
  expect(JSON.stringify(result)).not.toContain("secret_1");
});

test("what only a back end may choose travels as form fields", async () => {
  const { client, requests } = backEnd(() => ({ json: sentJson }));
  await client.sendCode({
    phone,
    code: "AKFG-34",
    codeLength: 8,
    codeTtl: 120,
    template: "{brand}: {code}",
    brand: "Shop",
    sender: "SHOP",
    androidAppHash: "FA+9qCX9VSu",
    workflow: [{ channel: "sms" }, { channel: "voice", wait: 60, code: "new", codeTtl: 90 }],
  });
  expect(requests[0]?.form).toMatchObject({
    code: "AKFG-34",
    code_length: "8",
    code_ttl: "120",
    template: "{brand}: {code}",
    brand: "Shop",
    sender: "SHOP",
    android_app_hash: "FA+9qCX9VSu",
    workflow: '[{"channel":"sms"},{"channel":"voice","wait":60,"code":"new","code_ttl":90}]',
  });
});

test("a back end reads a verification's history", async () => {
  const at = "2026-11-22T12:00:00.000Z";
  const events = [
    { event: "started", at },
    { event: "sent", at, message: 1, channel: "sms", code: "new" },
  ];
  const { client } = backEnd(() => ({ json: { ...statusJson, events } }));
  expect(await client.getStatus({ id: "v_1" })).toMatchObject({
    ok: true,
    value: {
      events: [
        { event: "started", at: new Date(at) },
        { event: "sent", message: 1 },
      ],
    },
  });
});
