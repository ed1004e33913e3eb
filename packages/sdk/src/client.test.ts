import { expect, expectTypeOf, test } from "vitest";
import type { SentCode } from "./answers.ts";
import { createClient, type SendOptions } from "./client.ts";
import type { Result } from "./errors.ts";
import {
  canceledJson,
  fakeClient,
  fakeFetch,
  offers,
  phone,
  proofJson,
  type Reply,
  refusal,
  sentJson,
  statusJson,
  verifiedJson,
} from "./server.fake.ts";

const reply = (json: unknown): Reply => ({ json });
const isWanted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.error.code);

test("a call is a simple request: a form, no header, no credentials", async () => {
  const { client, requests } = fakeClient(() => reply(sentJson));
  await client.sendCode({ phone, country: "GB", channel: "voice", locale: "de", reference: "order 7" });
  const [asked] = requests;
  expect(asked?.url).toBe("https://verify.example.com/app_test/code/voice");
  expect(asked?.method).toBe("POST");
  expect(asked?.init.body).toBeInstanceOf(URLSearchParams);
  expect(asked?.init.headers).toBeUndefined();
  expect(asked?.init).toMatchObject({ credentials: "omit" });
  expect(asked?.form).toEqual({
    phone,
    country: "GB",
    locale: "de",
    reference: "order 7",
    idempotency_key: "key-1-0123456789abcdef",
  });
});

test("what a send does not know is not posted, whatever an untyped caller brings along", async () => {
  const { client, requests } = fakeClient(() => reply(sentJson));
  const form = { phone, country: null, secret_key: "never leaves the back end", csrf: "of the site" };
  await client.sendCode(form as unknown as SendOptions);
  expect(requests[0]?.form).toEqual({ phone, idempotency_key: "key-1-0123456789abcdef" });
});

test("an option that is undefined is as good as not given", async () => {
  const { client, requests } = fakeClient(() => reply(statusJson), { now: undefined, timeout: undefined });
  expect(codeOf(await client.getStatus({ token: "t" }))).toBe("ok");
  expect(requests).toHaveLength(1);
});

test("the base address may have a path and a trailing slash", async () => {
  const { client, requests } = fakeClient(() => reply(statusJson), {
    baseUrl: "https://example.com/telproof/",
  });
  await client.getStatus({ token: "t" });
  expect(requests[0]?.url).toBe("https://example.com/telproof/app_test/status");
});

test("answers come in camelCase, in seconds, with channels in lower case, and nothing else", async () => {
  const { client } = fakeClient(() => reply({ ...sentJson, unknown_field: 1 }));
  const sent = isWanted(await client.sendCode({ phone }));
  expectTypeOf(sent).toEqualTypeOf<SentCode>();
  expect(sent).toEqual({
    id: "v_1",
    token: "token_1",
    phone,
    channel: "sms",
    expiresIn: 900,
    retryIn: 60,
    messagesSent: 1,
    codeLength: 6,
    codeExpiresIn: 600,
    channels: offers,
  });
});

test("each call reads its own kind of answer", async () => {
  const config = {
    status: "SUCCESS",
    app_key: "app_test",
    name: "Shop",
    test: true,
    channels: sentJson.channels,
    countries: [],
    preferred: ["GB"],
    country: { code: "GB", confidence: "high" },
    metadata: { GB: [] },
    names: {},
    code_length: 6,
    host: null,
    locale: "en",
  };
  const answers: Record<string, unknown> = {
    config,
    verify: verifiedJson,
    status: statusJson,
    cancel: canceledJson,
    next: sentJson,
    proof: proofJson,
  };
  const { client, requests } = fakeClient(({ path }) => reply(answers[path]));
  const token = "t";
  expect(isWanted(await client.getConfig({ locale: "de-AT" }))).toMatchObject({ codeLength: 6, host: null });
  expect(requests[0]).toMatchObject({
    method: "GET",
    url: "https://verify.example.com/app_test/config?locale=de-AT",
  });
  expect(isWanted(await client.checkCode({ token, code: "123456" }))).toMatchObject({
    phoneType: "MOBILE",
    carrier: null,
  });
  expect(isWanted(await client.getStatus({ token }))).toMatchObject({ verifiedUntil: null, guessesLeft: 5 });
  expect(isWanted(await client.cancel({ token })).state).toBe("canceled");
  expect(isWanted(await client.sendNextStep({ token })).token).toBe("token_1");
  expect(isWanted(await client.getProof({ token })).proof).toBe(proofJson.proof);
});

test("a refusal is data: code, seconds, guesses, but neither the number nor a made-up sentence about it", async () => {
  const { client } = fakeClient(() =>
    refusal("ERROR_INVALID_PIN_CODE", { field: "code", guesses_left: 2, retry_in: 30, phone, attempt: 1 }),
  );
  const result = await client.checkCode({ token: "t", code: "123456" });
  expect(result).toEqual({
    ok: false,
    error: {
      code: "invalid_pin_code",
      message: "Telproof: invalid_pin_code (code)",
      retryable: false,
      httpStatus: 200,
      field: "code",
      guessesLeft: 2,
      retryIn: 30,
      messagesSent: 1,
    },
  });
  expect(JSON.stringify(result)).not.toMatch(/447700|123456/);
});

test("one send keeps one idempotency key through its retries; the next send has another", async () => {
  const replies: Reply[] = ["network", { status: 502, text: "<html>" }, reply(sentJson), reply(sentJson)];
  const { client, requests, waits } = fakeClient(() => replies.shift() ?? "network");
  expect(codeOf(await client.sendCode({ phone }))).toBe("ok");
  expect(waits).toEqual([500, 1000]);
  await client.sendCode({ phone });
  const keys = requests.map(({ form }) => form["idempotency_key"]);
  expect(keys).toEqual([...Array(3).fill("key-1-0123456789abcdef"), "key-2-0123456789abcdef"]);
});

test("a call is retried twice and no more", async () => {
  const { client, requests } = fakeClient(() => "network");
  expect(codeOf(await client.sendCode({ phone }))).toBe("network");
  expect(requests).toHaveLength(3);
});

test.each(["checkCode", "sendNextStep"] as const)(
  "%s is not repeated once the server may have carried it out",
  async (verb) => {
    for (const lost of ["network", { status: 502, text: "" }, { status: 504, text: "" }] as const) {
      const { client, requests } = fakeClient(() => lost);
      await client[verb]({ token: "t", code: "123456" });
      expect(requests).toHaveLength(1);
    }
  },
);

test.each([429, 503])(
  "verify is repeated after HTTP %d, which says that it was turned away unread",
  async (status) => {
    const replies: Reply[] = [
      { status, json: { status: "ERROR", message: "ERROR_OVERLOADED" } },
      reply(verifiedJson),
    ];
    const { client } = fakeClient(() => replies.shift() ?? "network");
    expect(codeOf(await client.checkCode({ token: "t", code: "123456" }))).toBe("ok");
  },
);

test("no application answer is retried", async () => {
  const { client, requests } = fakeClient(() => refusal("ERROR_TOO_MANY_REQUESTS", { retry_in: 1 }));
  expect(codeOf(await client.sendCode({ phone }))).toBe("too_many_requests");
  expect(requests).toHaveLength(1);
});

test.each([
  ["seconds", "3", 3500],
  ["a date", "Sun, 22 Nov 2026 12:00:07 GMT", 7500],
  ["a date of the past", "Sun, 22 Nov 2026 11:00:00 GMT", 500],
  ["nonsense", "soon", 500],
])("Retry-After as %s is honoured, plus jitter", async (_, header, wait) => {
  const replies: Reply[] = [{ status: 503, headers: { "retry-after": header }, text: "" }, reply(statusJson)];
  const { client, waits } = fakeClient(() => replies.shift() ?? "network");
  expect(codeOf(await client.getStatus({ token: "t" }))).toBe("ok");
  expect(waits).toEqual([wait]);
});

test("a retry that would have to wait longer than the time limit is left to the caller", async () => {
  const busy = {
    status: 429,
    headers: { "retry-after": "120" },
    json: { status: "ERROR", message: "ERROR_TOO_MANY_REQUESTS" },
  };
  const { client, requests } = fakeClient(() => busy);
  const result = await client.getStatus({ token: "t" });
  expect(result).toMatchObject({
    error: { code: "too_many_requests", retryIn: 120, retryable: true, httpStatus: 429 },
  });
  expect(requests).toHaveLength(1);
});

test("a proxy's page that turns a call away for now can be tried again later", async () => {
  const { client } = fakeClient(() => ({ status: 429, headers: { "retry-after": "120" }, text: "<html>" }));
  expect(await client.sendCode({ phone })).toMatchObject({
    error: { code: "bad_response", retryable: true, retryIn: 120 },
  });
});

test("jitter is full: from no time at all", async () => {
  const replies: Reply[] = ["network", reply(statusJson)];
  const { client, waits } = fakeClient(() => replies.shift() ?? "network", { random: () => 0 });
  await client.getStatus({ token: "t" });
  expect(waits).toEqual([0]);
});

test.each<[string, Reply]>([
  ["a page of a proxy", { status: 200, text: "<html>Sign in to the Wi-Fi</html>" }],
  ["JSON of another server", reply({ hello: "world" })],
  ["no object at all", { text: "null" }],
  ["an answer without its token", reply({ ...sentJson, token: undefined })],
  ["seconds that are no number", reply({ ...sentJson, retry_in: "60" })],
  ["a refusal that the contract does not know", refusal("ERROR_FROM_THE_FUTURE")],
  ["a refusal without a reason", reply({ status: "ERROR" })],
])("%s is a bad response", async (_, foreign) => {
  const { client, requests } = fakeClient(() => foreign);
  expect(await client.sendCode({ phone })).toMatchObject({
    error: { code: "bad_response", retryable: false, httpStatus: 200 },
  });
  expect(requests).toHaveLength(1);
});

test("a bad response of a failing server is worth another try", async () => {
  const { client } = fakeClient(() => ({ status: 500, text: "oops" }));
  expect(await client.getStatus({ token: "t" })).toMatchObject({
    error: { code: "bad_response", retryable: true },
  });
});

test("with the platform's own ports a key is unguessable and a call leaves no timer behind", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  const before = timers();
  const { fetch, requests } = fakeFetch(() => reply(sentJson));
  const own = createClient({ appKey: "app_test", baseUrl: "https://verify.example.com", fetch });
  await own.sendCode({ phone });
  await own.sendCode({ phone });
  const keys = requests.map(({ form }) => form["idempotency_key"] ?? "");
  expect(new Set(keys).size).toBe(2);
  expect(Math.min(...keys.map((key) => key.length))).toBeGreaterThanOrEqual(16);
  expect(timers()).toBe(before);
});
