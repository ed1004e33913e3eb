import { expect, test } from "vitest";
import type { Result } from "./errors.ts";
import { fakeClient, phone, type Reply, refusal, sentJson, statusJson, verifiedJson } from "./server.fake.ts";

const reply = (json: unknown): Reply => ({ json });
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.error.code);

test("how often a call is tried again is the page's to say", async () => {
  for (const retries of [0, 4]) {
    const { client, requests } = fakeClient(() => "network", { retries });
    await client.getStatus({ token: "t" });
    expect(requests).toHaveLength(retries + 1);
  }
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
    const gateways = [429, 500, 502, 503, 504].map((status) => ({ status, text: "<h1>" }));
    for (const lost of ["network", ...gateways] as const) {
      const { client, requests } = fakeClient(() => lost);
      await client[verb]({ token: "t", code: "123456" });
      expect(requests).toHaveLength(1);
    }
  },
);

test.each([429, 503])(
  "a check is repeated after HTTP %d, which says that it was turned away unread",
  async (status) => {
    const replies: Reply[] = [
      { status, json: { code: status === 429 ? "too_many_requests" : "server_busy" } },
      reply(verifiedJson),
    ];
    const { client } = fakeClient(() => replies.shift() ?? "network");
    expect(codeOf(await client.checkCode({ token: "t", code: "123456" }))).toBe("ok");
  },
);

test.each(["resend_too_soon", "too_many_messages", "too_many_guesses"])(
  "%s is what the server says of the number, so it is not retried",
  async (code) => {
    const { client, requests } = fakeClient(() => refusal(code, { retry_in: 1 }));
    expect(codeOf(await client.sendCode({ phone }))).toBe(code);
    expect(requests).toHaveLength(1);
  },
);

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
    json: { code: "too_many_requests" },
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
