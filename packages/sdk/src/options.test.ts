// What a site's author gives: wrong options throw at once, options without a value were not given.
import { expect, test } from "vitest";
import { type ClientOptions, createClient } from "./client.ts";
import { createVerificationStore } from "./frameworks/verification-store.ts";
import { type BackendClientOptions, createBackendClient } from "./server/backend-client.ts";
import { requirePhoneProof } from "./server/require-phone-proof.ts";
import { fakeFetch, phone, sentJson } from "./server.fake.ts";
import { createSession } from "./session/create-session.ts";
import { createInbox } from "./testing/inbox.ts";

const aSecretKey = "a1".repeat(20);

/** Values that are wrong for each option, beside those that are wrong for all of them. */
const wrongKeys = [undefined, null, "", " ", aSecretKey, [], ["https://x"], {}];

/** The same for both clients. */
const wrong = {
  baseUrl: [
    undefined,
    null,
    "",
    "verify.example.com",
    "//verify.example.com",
    "/telproof",
    "https://",
    " https://x",
    "https://x:y",
    "https://x?y",
  ],
  timeout: [0, -1, Number.NaN, "soon", Symbol("soon")],
  retries: [-1, Number.NaN, "often", Symbol("often")],
  fetch: ["fetch", 0],
  sleep: ["sleep", 0],
  random: [0.5],
  now: [0, new Date()],
  newKey: ["key"],
} satisfies Readonly<Record<Exclude<keyof ClientOptions, "appKey">, readonly unknown[]>>;

const right = () => ({
  appKey: "app_test",
  baseUrl: "https://verify.example.com",
  ...fakeFetch(() => ({ json: sentJson })),
});

const cases = Object.entries(wrong).flatMap(([name, values]) =>
  [...values, [], ["https://x"], {}].map((value) => [name, value] as const),
);

test.each(cases)("a wrong option throws its name at once, and never its value: %s %j", (name, value) => {
  const options = { ...right(), [name]: value } as unknown as ClientOptions;
  for (const create of [createClient, createBackendClient]) {
    const creating = () => create({ ...options, secretKey: aSecretKey });
    expect(creating).toThrow(new RegExp(`^Telproof: ${name} must be `));
    expect(creating).not.toThrow(aSecretKey);
  }
});

test.each(wrongKeys)("a page without an app's public key throws at once: %j", (appKey) => {
  const creating = () => createClient({ ...right(), appKey } as ClientOptions);
  expect(creating).toThrow(/^Telproof: appKey must be /);
  expect(creating).not.toThrow(aSecretKey);
});

test.each([undefined, null, "", "two words", 7, {}])(
  "a back end without a secret key throws at once: %j",
  (secretKey) => {
    const options = { ...right(), secretKey } as BackendClientOptions;
    expect(() => createBackendClient(options)).toThrow("Telproof: secretKey must be the app's secret key");
  },
);

test.each<[string, () => unknown]>([
  ["options", () => createClient(undefined as never)],
  ["options", () => createBackendClient(null as never)],
  ["options", () => createVerificationStore(undefined as never)],
  ["options", () => createInbox(undefined as never)],
  ["options", () => requirePhoneProof(undefined as never)],
  ["options", () => createSession(createClient(right()), null as never)],
  ["baseUrl", () => createInbox({ secretKey: aSecretKey } as never)],
  ["secretKey", () => createInbox({ baseUrl: right().baseUrl } as never)],
  ["now", () => createInbox({ ...right(), secretKey: aSecretKey, now: 5 as never })],
  ["client.sendCode", () => createSession(undefined as never)],
  ["newKey", () => createSession(createClient(right()), { newKey: "key" as never })],
  ["clock.wall", () => createSession(createClient(right()), { clock: { monotonic: () => 0 } as never })],
  ["storage.getItem", () => createSession(createClient(right()), { storage: "local" as never })],
])("what is created without its %s names it", (name, create) => {
  expect(create).toThrow(new RegExp(`^Telproof: ${name} must be `));
});

test.each<[string, object]>([
  ["action", { action: "" }],
  ["action", { action: " " }],
  ["signal", { signal: "now" }],
])("a call whose %s no request can hold is refused before anything is asked", async (field, wrong) => {
  const { requests, ...options } = right();
  for (const create of [createClient, createBackendClient])
    expect(await create({ ...options, secretKey: aSecretKey }).sendCode({ phone, ...wrong })).toMatchObject({
      ok: false,
      error: { code: "invalid_request", kind: "setup", field, retryable: false },
    });
  expect(requests).toEqual([]);
});

test.each(["sms", [null], { channel: "sms" }])(
  "a workflow that is none is for the server to refuse: %j",
  async (it) => {
    const { requests, ...options } = right();
    const client = createBackendClient({ ...options, secretKey: aSecretKey });
    await client.sendCode({ phone, workflow: it as never });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.form).toHaveProperty("workflow");
  },
);

test.each([undefined, null])("an option of %s was not given", async (nothing) => {
  const none = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, nothing]));
  const { requests, ...options } = right();
  const given = {
    ...none("timeout", "retries", "sleep", "random", "now", "newKey"),
    ...options,
    secretKey: aSecretKey,
  };
  const message = {
    phone,
    ...none("country", "channel", "token", "locale", "reference", "idempotencyKey", "signal"),
  };
  for (const create of [createClient, createBackendClient])
    expect(await create(given).sendCode(message)).toMatchObject({ ok: true });
  for (const { path, form } of requests) {
    const { app_key, ...fields } = form;
    expect([path, fields]).toEqual(["code", { phone, idempotency_key: expect.stringMatching(/.{16}/) }]);
  }
});
