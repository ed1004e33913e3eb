import { expect, expectTypeOf, test } from "vitest";
import type { StartedVerification } from "./answers.ts";
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
  expect(asked?.url).toBe("https://verify.example.com/v1/verifications");
  expect(asked?.method).toBe("POST");
  expect(asked?.init.body).toBeInstanceOf(URLSearchParams);
  expect(asked?.init.headers).toBeUndefined();
  expect(asked?.init).toMatchObject({ credentials: "omit" });
  expect(asked?.form).toEqual({
    app_key: "app_test",
    phone,
    country: "GB",
    channel: "voice",
    locale: "de",
    reference: "order 7",
    idempotency_key: "key-1-0123456789abcdef",
  });
});

test("what a send does not know is not posted, whatever an untyped caller brings along", async () => {
  const { client, requests } = fakeClient(() => reply(sentJson));
  const form = { phone, country: null, secret_key: "never leaves the back end", csrf: "of the site" };
  await client.sendCode(form as unknown as SendOptions);
  expect(requests[0]?.form).toEqual({
    app_key: "app_test",
    phone,
    idempotency_key: "key-1-0123456789abcdef",
  });
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
  expect(requests[0]?.url).toBe("https://example.com/telproof/v1/verifications/current/status");
});

test("answers come in camelCase, in seconds, with moments as dates", async () => {
  const { client } = fakeClient(({ path }) => reply(path === "check" ? verifiedJson : sentJson));
  const sent = isWanted(await client.sendCode({ phone }));
  expectTypeOf(sent).toEqualTypeOf<StartedVerification>();
  expect(sent).toEqual({
    id: "v_1",
    state: "pending",
    token: "token_1",
    phone,
    country: "GB",
    channel: "sms",
    expiresIn: 900,
    retryIn: 60,
    messagesSent: 1,
    codeLength: 6,
    codeExpiresIn: 600,
    channels: offers,
  });
  const verified = isWanted(await client.checkCode({ token: "t", code: "123456" }));
  expectTypeOf(verified.verifiedAt).toEqualTypeOf<Date>();
  expect(verified.verifiedAt).toEqual(new Date("2026-11-22T12:00:00Z"));
});

test("each call reads its own kind of answer", async () => {
  const config = {
    app_key: "app_test",
    name: "Shop",
    test: true,
    channels: offers,
    countries: [],
    preferred_countries: ["GB"],
    visitor_country: { code: "GB", confidence: "high" },
    metadata: { GB: [] },
    country_names: {},
    code_length: 6,
    autofill_domain: null,
    locale: "en",
  };
  const answers: Record<string, unknown> = {
    config,
    check: verifiedJson,
    status: statusJson,
    cancel: canceledJson,
    next: sentJson,
    resend: sentJson,
    proof: proofJson,
  };
  const { client, requests } = fakeClient(({ path }) => reply(answers[path]));
  const token = "t";
  expect(isWanted(await client.getConfig({ locale: "de-AT" }))).toMatchObject({
    codeLength: 6,
    autofillDomain: null,
    preferredCountries: ["GB"],
    visitorCountry: { code: "GB" },
  });
  expect(requests[0]).toMatchObject({
    method: "GET",
    url: "https://verify.example.com/v1/config?app_key=app_test&locale=de-AT",
  });
  expect(isWanted(await client.checkCode({ token, code: "123456" }))).toMatchObject({
    phoneType: "mobile",
    carrier: null,
  });
  expect(isWanted(await client.getStatus({ token }))).toMatchObject({
    createdAt: new Date("2026-11-22T12:00:00Z"),
    verifiedUntil: null,
    guessesLeft: 5,
  });
  expect(isWanted(await client.cancel({ token })).state).toBe("canceled");
  expect(isWanted(await client.resendCode({ token, channel: "voice" })).messagesSent).toBe(1);
  expect(isWanted(await client.sendNextStep({ token })).messagesSent).toBe(1);
  expect(isWanted(await client.getProof({ token })).proof).toBe(proofJson.proof);
  const current = "https://verify.example.com/v1/verifications/current/";
  for (const { url, form } of requests.slice(1)) {
    expect(url.startsWith(current)).toBe(true);
    expect(form).toMatchObject({ app_key: "app_test", token });
  }
});

test("a refusal is data: code, kind, seconds, guesses, but neither the number nor a made-up sentence about it", async () => {
  const { client } = fakeClient(() =>
    refusal("wrong_code", { field: "code", guesses_left: 2, retry_in: 30, phone, messages_sent: 1 }),
  );
  const result = await client.checkCode({ token: "t", code: "123456" });
  expect(result).toEqual({
    ok: false,
    error: {
      code: "wrong_code",
      kind: "input",
      message: "Telproof: wrong_code (code)",
      retryable: false,
      httpStatus: 422,
      field: "code",
      guessesLeft: 2,
      retryIn: 30,
      messagesSent: 1,
    },
  });
  expect(JSON.stringify(result)).not.toMatch(/447700|123456/);
});

test("what the server does not know is absent, not zero", async () => {
  const zeros = { expires_in: 0, retry_in: 0, messages_sent: 0 };
  const { client } = fakeClient(() => refusal("unknown_session", zeros));
  const result = await client.getStatus({ token: "t" });
  expect(Object.keys(result.ok ? {} : result.error).sort()).toEqual(
    ["code", "httpStatus", "kind", "message", "retryable"].sort(),
  );
});

test("a code that is newer than this SDK arrives as it is, with its kind", async () => {
  const newer = (status: number) => fakeClient(() => ({ status, json: { code: "from_the_future" } })).client;
  for (const [status, kind] of [
    [403, "setup"],
    [410, "ended"],
    [422, "input"],
    [429, "wait"],
    [500, "server"],
  ] as const)
    expect(await newer(status).getStatus({ token: "t" })).toMatchObject({
      error: { code: "from_the_future", kind },
    });
});

test.each<[string, Reply]>([
  ["a page of a proxy", { status: 200, text: "<html>Sign in to the Wi-Fi</html>" }],
  ["JSON of another server", reply({ hello: "world" })],
  ["no object at all", { text: "null" }],
  ["an answer without its token", reply({ ...sentJson, token: undefined })],
  ["seconds that are no number", reply({ ...sentJson, retry_in: "60" })],
])("%s is a bad response", async (_, foreign) => {
  const { client, requests } = fakeClient(() => foreign);
  expect(await client.sendCode({ phone })).toMatchObject({
    error: { code: "bad_response", retryable: false, httpStatus: 200 },
  });
  expect(requests).toHaveLength(1);
});

test.each(["oops", "{}", '{"code":null}', '{"code":7}', '{"code":["wrong_code"]}', '{"code":"WRONG CODE"}'])(
  "a bad response of a failing server is worth another try: %s",
  async (text) => {
    const { client } = fakeClient(() => ({ status: 500, text }));
    expect(await client.getStatus({ token: "t" })).toMatchObject({
      error: { code: "bad_response", retryable: true },
    });
  },
);

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
