import { DatabaseSync } from "node:sqlite";
import { betterAuth } from "better-auth";
import { createAuthClient } from "better-auth/client";
import { getMigrations } from "better-auth/db/migration";
import { beforeAll, expect, expectTypeOf, test } from "vitest";
import { type PhoneProofPluginOptions, phoneProof } from "./better-auth.ts";
import { phoneProofClient } from "./better-auth-client.ts";
import { createBackendClient } from "./server/backend-client.ts";
import { type BackEnd, freshPhone, type RunningTelproof, startTelproof } from "./server/telproof.fixture.ts";

const baseURL = "https://shop.example";

let telproof: RunningTelproof;
let shop: BackEnd;

beforeAll(async () => {
  telproof = await startTelproof();
  shop = await telproof.addBackEnd();
});

/** A better-auth on SQLite, and its client, which keeps cookies as a browser does. */
const createAuth = async (options: Partial<PhoneProofPluginOptions> = {}) => {
  const auth = betterAuth({
    baseURL,
    secret: "the secret of the tests, longer than it need be",
    database: new DatabaseSync(":memory:"),
    emailAndPassword: { enabled: true },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Off in tests, unless a test says otherwise.
    advanced: { disableOriginCheck: false, disableCSRFCheck: false },
    plugins: [phoneProof({ client: shop.client, ...options } as PhoneProofPluginOptions)],
  });
  await (await getMigrations(auth.options)).runMigrations();
  const cookies = new Map<string, string>();
  const customFetchImpl: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    request.headers.set("Origin", baseURL);
    if (cookies.size > 0) request.headers.set("Cookie", [...cookies].map((it) => it.join("=")).join("; "));
    const response = await auth.handler(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const client = createAuthClient({
    baseURL,
    plugins: [phoneProofClient()],
    fetchOptions: { customFetchImpl },
  });
  return { auth, client, cookies };
};

type Auth = Awaited<ReturnType<typeof createAuth>>;

const usersOf = async ({ auth }: Auth) => (await auth.$context).adapter.findMany({ model: "user" });

test("A number signs up, and in again as the same user", async () => {
  const own = await createAuth();
  const phone = freshPhone();
  const first = await own.client.signIn.phoneProof({ proof: await shop.prove({ phone }) });
  expect(first.error).toBeNull();
  expect(first.data?.user).toMatchObject({
    phoneNumber: phone,
    phoneNumberVerified: true,
    emailVerified: false,
  });
  expect(first.data?.user.email).toMatch(/@phone\.invalid$/);
  expect(JSON.stringify([first.data?.user.email, first.data?.user.name])).not.toContain(phone.slice(1));
  const session = await own.client.getSession();
  expect(session.data?.user.id).toBe(first.data?.user.id);
  await telproof.pass(3600);
  const second = await own.client.signIn.phoneProof({ proof: await shop.prove({ phone }) });
  expect(second.data?.user.id).toBe(first.data?.user.id);
  expect(await usersOf(own)).toHaveLength(1);
});

test("A site names new users as it likes", async () => {
  const own = await createAuth({
    signUp: {
      getEmail: (phone) => `${phone.slice(1)}@phones.example`,
      getName: (phone) => `…${phone.slice(-3)}`,
    },
  });
  const phone = freshPhone();
  const { data } = await own.client.signIn.phoneProof({ proof: await shop.prove({ phone }) });
  expect(data?.user).toMatchObject({
    email: `${phone.slice(1)}@phones.example`,
    name: `…${phone.slice(-3)}`,
  });
});

test("A session can end with the browser", async () => {
  const { client, cookies } = await createAuth();
  await client.signIn.phoneProof({ proof: await shop.prove(), rememberMe: false });
  expect([...cookies.keys()].join()).toContain("dont_remember");
});

test("Two proofs of one new number at the same time are one user", async () => {
  const own = await createAuth();
  const phone = freshPhone();
  const value = { phone, id: "v" };
  const redeemProof = () =>
    Promise.resolve({ ok: true, value }) as ReturnType<BackEnd["client"]["redeemProof"]>;
  const { auth } = await createAuth({ client: { redeemProof } } as Partial<PhoneProofPluginOptions>);
  const signIn = () => auth.api.signInPhoneProof({ body: { proof: "a.b.c" } });
  const users = await Promise.all([signIn(), signIn(), signIn()]);
  expect(new Set(users.map(({ user }) => user.id)).size).toBe(1);
  expect(await usersOf(own)).toHaveLength(0);
});

test.each<[string, number, () => Promise<string>]>([
  ["proof_invalid", 422, async () => `${await shop.prove()}x`],
  ["proof_invalid", 422, async () => "a.b.c"],
  ["proof_wrong_app", 422, async () => (await telproof.addBackEnd()).prove()],
  [
    "proof_already_used",
    409,
    async () => {
      const proof = await shop.prove({ action: "sign-in" });
      await shop.client.redeemProof({ proof });
      return proof;
    },
  ],
  ["proof_wrong_action", 422, () => shop.prove()],
  ["proof_wrong_action", 422, () => shop.prove({ action: "withdraw" })],
  [
    "proof_expired",
    410,
    async () => {
      const proof = await shop.prove({ action: "sign-in" });
      await telproof.pass(601);
      return proof;
    },
  ],
])("A refused proof signs nobody in: %s", async (code, status, createProof) => {
  const own = await createAuth({ action: "sign-in" });
  const { data, error } = await own.client.signIn.phoneProof({ proof: await createProof() });
  expect([data, error?.status, error?.code]).toEqual([null, status, code]);
  expect([own.cookies.size, await usersOf(own)]).toEqual([0, []]);
});

test("A Telproof that cannot be asked, or a wrong secret key, signs nobody in", async () => {
  const ask = async (baseUrl: string) => {
    const client = createBackendClient({ secretKey: "wrong", baseUrl, retries: 0 });
    const own = await createAuth({ client } as Partial<PhoneProofPluginOptions>);
    const { error } = await own.client.signIn.phoneProof({ proof: "a.b.c" });
    expect([own.cookies.size, await usersOf(own)]).toEqual([0, []]);
    return [error?.status, error?.code];
  };
  expect(await ask("http://127.0.0.1:9")).toEqual([503, "server_busy"]);
  expect(await ask(telproof.url)).toEqual([500, "server_error"]);
});

test.each([{}, { proof: 7 }, { proof: ["a"] }, { proof: "a", rememberMe: "no" }, [], "a", null])(
  "A body that has not one text as its proof is refused: %j",
  async (body) => {
    const { auth } = await createAuth();
    const request = new Request(`${baseURL}/api/auth/sign-in/phone-proof`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: baseURL },
      body: JSON.stringify(body),
    });
    expect((await auth.handler(request)).status).toBe(400);
  },
);

test("A page of another site signs nobody in", async () => {
  const { auth } = await createAuth();
  const proof = await shop.prove();
  const request = new Request(`${baseURL}/api/auth/sign-in/phone-proof`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Origin: "https://evil.example",
      "Sec-Fetch-Site": "cross-site",
    },
    body: JSON.stringify({ proof }),
  });
  expect((await auth.handler(request)).status).toBe(403);
  expect(await shop.client.redeemProof({ proof })).toMatchObject({ ok: true });
});

test("A number that nobody has signs nobody up, if the site says so", async () => {
  const own = await createAuth({ signUp: false });
  const { error } = await own.client.signIn.phoneProof({ proof: await shop.prove() });
  expect([error?.status, error?.code]).toEqual([403, "unknown_user"]);
  expect(await usersOf(own)).toEqual([]);
});

test("A number that somebody only claims does not lead into that account", async () => {
  const own = await createAuth();
  const phone = freshPhone();
  const { internalAdapter } = await own.auth.$context;
  const claimed = { email: "mallory@shop.example", name: "Mallory", phoneNumber: phone };
  await internalAdapter.createUser(claimed, { method: "email" } as never);
  const { error } = await own.client.signIn.phoneProof({ proof: await shop.prove({ phone }) });
  expect([error?.status, error?.code]).toEqual([403, "number_not_verified"]);
});

test.each([{ phoneNumber: "+447700900999" }, { phoneNumberVerified: true }])(
  "No user writes %j into an account",
  async (fields) => {
    const own = await createAuth();
    const account = { email: "mallory@shop.example", password: "a long password", name: "Mallory" };
    await own.client.signUp.email({ ...account, ...fields } as never);
    await own.client.signUp.email(account);
    await own.client.updateUser(fields as never);
    const users = await usersOf(own);
    expect(users).toHaveLength(1);
    expect(users).not.toMatchObject([fields]);
  },
);

test("The client is typed by the plugin", async () => {
  const { client } = await createAuth();
  type Input = Parameters<typeof client.signIn.phoneProof>[0];
  expectTypeOf<Input["proof"]>().toEqualTypeOf<string>();
  // @ts-expect-error A proof is a text.
  const wrong: Input = { proof: 7 };
  expect(wrong).toBeDefined();
});

test.each([
  ["secretKey", { secretKey: "", baseUrl: "https://verify.example.com" }],
  ["client.redeemProof", { client: {} }],
  ["action", { secretKey: "k", baseUrl: "https://verify.example.com", action: "" }],
])("A wrong option throws at once and names itself: %s", (name, options) => {
  expect(() => phoneProof(options as never)).toThrow(name);
});
