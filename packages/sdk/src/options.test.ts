// What a site's author gives: wrong options throw at once, options without a value were not given.
import { expect, test } from "vitest";
import { type ClientOptions, createClient } from "./client.ts";
import { type BackendClientOptions, createBackendClient } from "./server/backend-client.ts";
import { fakeFetch, phone, sentJson } from "./server.fake.ts";

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
  timeout: [0, -1, Number.NaN, "soon"],
  fetch: ["fetch", 0],
  sleep: ["sleep", 0],
  random: [0.5],
  now: [0, new Date()],
  newKey: ["key"],
} satisfies Readonly<Record<Exclude<keyof ClientOptions, "appKey" | "retries">, readonly unknown[]>>;

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

test.each([undefined, null])("an option of %s was not given", async (nothing) => {
  const none = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, nothing]));
  const { requests, ...options } = right();
  const given = { ...none("timeout", "sleep", "random", "now", "newKey"), ...options, secretKey: aSecretKey };
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
