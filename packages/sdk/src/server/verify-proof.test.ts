import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { expect, test } from "vitest";
import { fakeFetch, type Reply } from "../server.fake.ts";
import { type VerifyProofOptions, verifyProof } from "./verify-proof.ts";

// Proofs are signed with Node's own crypto, so that nothing of the code under test checks itself.
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A server's signing key and what it publishes of it. */
const signingKey = (kid: string) => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const jwk = { ...publicKey.export({ format: "jwk" }), kid, alg: "EdDSA", use: "sig" };
  return { kid, privateKey, publicKey, jwk };
};

const issuedAt = 1_700_000_000;

const claims = {
  iss: "https://verify.example.com",
  aud: "app_test",
  sub: "v_1",
  phone: "+447700900123",
  country: "GB",
  channel: "sms",
  origin: "https://shop.example.com",
  code_length: 6,
  action: "signup",
  auth_time: issuedAt - 30,
  iat: issuedAt,
  exp: issuedAt + 600,
  jti: "jti_1",
};

/** A genuine proof, but for what is changed. */
const signed = (
  key: { readonly kid: string; readonly privateKey: KeyObject },
  changes: { readonly head?: object; readonly claims?: object } = {},
) => {
  const head = base64url({ alg: "EdDSA", typ: "JWT", kid: key.kid, ...changes.head });
  const input = `${head}.${base64url({ ...claims, ...changes.claims })}`;
  return `${input}.${sign(null, Buffer.from(input), key.privateKey).toString("base64url")}`;
};

/** A proof "signed" with the published key as if it were a shared secret. */
const signedWithPublicKey = (key: ReturnType<typeof signingKey>) => {
  const input = `${base64url({ alg: "HS256", typ: "JWT", kid: key.kid })}.${base64url(claims)}`;
  const secret = key.publicKey.export({ format: "der", type: "spki" });
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
};

/** A proof that says it needs no signature. */
const unsigned = () => `${base64url({ alg: "none", typ: "JWT" })}.${base64url(claims)}.`;

const key = signingKey("key_1");
const options = {
  appKey: "app_test",
  baseUrl: "https://verify.example.com/",
  jwks: { keys: [key.jwk] },
  now: () => (issuedAt + 60) * 1000,
} satisfies VerifyProofOptions;

const check = (proof: unknown, changes: Partial<VerifyProofOptions> = {}) =>
  verifyProof(proof, { ...options, ...changes });
const codes: Readonly<Record<string, string>> = {
  expired: "proof_expired",
  wrong_app: "proof_wrong_app",
  keys_unavailable: "network",
};
const refusedAs = (reason: string) => ({
  ok: false,
  error: expect.objectContaining({ code: codes[reason] ?? "proof_invalid", reason, field: "proof" }),
});

test("a genuine proof gives its claims", async () => {
  expect(await check(signed(key))).toEqual({
    ok: true,
    value: {
      id: "v_1",
      phone: "+447700900123",
      country: "GB",
      channel: "sms",
      action: "signup",
      reference: null,
      origin: "https://shop.example.com",
      codeLength: 6,
      verifiedAt: new Date((issuedAt - 30) * 1000),
      issuedAt: new Date(issuedAt * 1000),
      expiresAt: new Date((issuedAt + 600) * 1000),
      jti: "jti_1",
    },
  });
  expect(await check(signed(key, { claims: { origin: null, phone: null } }))).toMatchObject({
    ok: true,
    value: { origin: null, phone: null },
  });
});

test("a proof counts for the action that it was made for, and for no other", async () => {
  expect(await check(signed(key), { action: "signup" })).toMatchObject({ ok: true });
  for (const made of ["withdraw", null, undefined])
    expect(await check(signed(key, { claims: { action: made } }), { action: "signup" })).toMatchObject({
      ok: false,
      error: { code: "proof_wrong_action", kind: "input", reason: "wrong_action" },
    });
  await expect(check(signed(key), { action: "" })).rejects.toThrow("Telproof: action must be a word");
});

test.each([
  ["without a signature", () => unsigned(), "bad_algorithm"],
  ["signed with the published key as a shared secret", () => signedWithPublicKey(key), "bad_algorithm"],
  ["that claims another algorithm", () => signed(key, { head: { alg: "ES256" } }), "bad_algorithm"],
  ["by a key that is not published", () => signed(signingKey("key_2")), "unknown_key"],
  ["by another key under a published id", () => signed(signingKey("key_1")), "bad_signature"],
  ["for another app", () => signed(key, { claims: { aud: "app_other" } }), "wrong_app"],
  ["by another server", () => signed(key, { claims: { iss: "https://evil.example.com" } }), "wrong_issuer"],
  ["of yesterday", () => signed(key, { claims: { exp: issuedAt - 86_400 } }), "expired"],
  ["without an expiry", () => signed(key, { claims: { exp: undefined } }), "malformed"],
  ["without an audience", () => signed(key, { claims: { aud: undefined } }), "malformed"],
  ["without a number", () => signed(key, { claims: { phone: undefined } }), "malformed"],
  ["without an id of its own", () => signed(key, { claims: { jti: undefined } }), "malformed"],
  ["that is another kind of token", () => signed(key, { head: { typ: "at+jwt" } }), "malformed"],
  ["that is no token", () => "proof", "malformed"],
  ["that is empty", () => "", "malformed"],
])("a proof %s is refused", async (_, make, reason) => {
  expect(await check(make())).toEqual(refusedAs(reason));
});

test("a proof that was changed after it was signed is refused", async () => {
  const [head, , signature] = signed(key).split(".");
  const body = Buffer.from(JSON.stringify({ ...claims, phone: "+447700900999" })).toString("base64url");
  expect(await check(`${head}.${body}.${signature}`)).toEqual(refusedAs("bad_signature"));
});

test.each([null, undefined, 7, ["proof"], new FormData()])(
  "what a form did not bring is refused: %s",
  async (proof) => {
    expect(await check(proof)).toEqual(refusedAs("malformed"));
  },
);

test("a proof lasts until it expires, with five seconds for clocks that differ", async () => {
  const at = (second: number) => ({ now: () => (issuedAt + second) * 1000 });
  expect(await check(signed(key), at(604))).toMatchObject({ ok: true });
  expect(await check(signed(key), at(605))).toEqual(refusedAs("expired"));
});

test("a site may want proofs to be younger than that", async () => {
  const at = (second: number) => ({ maxAge: 120, now: () => (issuedAt + second) * 1000 });
  expect(await check(signed(key), at(120))).toMatchObject({ ok: true });
  expect(await check(signed(key), at(126))).toEqual(refusedAs("expired"));
  expect(await check(signed(key), at(-6))).toEqual(refusedAs("not_yet_valid"));
});

test("the server may have another public address than the one the back end reaches", async () => {
  const inside = { baseUrl: "http://telproof.internal:3000" };
  expect(await check(signed(key), inside)).toEqual(refusedAs("wrong_issuer"));
  expect(await check(signed(key), { ...inside, issuer: "https://verify.example.com" })).toMatchObject({
    ok: true,
  });
});

test("a public address is the same with and without a slash at its end", async () => {
  expect(await check(signed(key), { issuer: "https://verify.example.com/" })).toMatchObject({ ok: true });
});

test("a proof that was issued in the future is refused, with five seconds for clocks that differ", async () => {
  const issued = (second: number) => signed(key, { claims: { iat: issuedAt + 60 + second } });
  expect(await check(issued(5))).toMatchObject({ ok: true });
  for (const ahead of [6, 60, 3_600]) expect(await check(issued(ahead))).toEqual(refusedAs("not_yet_valid"));
});

const never = () => Promise.reject(new Error("Nothing may be fetched."));

/** Values that are wrong for each option, beside those that are wrong for all of them. */
const wrong = {
  appKey: [undefined, null, "", " ", "a1".repeat(20)],
  baseUrl: [
    undefined,
    null,
    "",
    "verify.example.com",
    "//verify.example.com",
    "ftp://verify.example.com",
    "https://",
  ],
  issuer: ["", "verify.example.com"],
  jwks: ["", 0, {}, { keys: null }, { keys: {} }, { keys: [null] }, { keys: ["key"] }],
  fetch: ["fetch"],
  maxAge: [0, -1, Number.NaN, Number.POSITIVE_INFINITY, "120", "2 minutes"],
  action: ["", 7],
  now: [0, "now", () => Number.NaN, () => undefined, () => "1700000060000", () => new Date()],
} satisfies Readonly<Record<keyof VerifyProofOptions, readonly unknown[]>>;

test.each(
  Object.entries(wrong).flatMap(([name, values]) =>
    [...values, true, [], ["x"], {}].map((value) => [name, value] as const),
  ),
)("a wrong option throws its name and accepts nothing: %s %j", async (name, value) => {
  const checked = verifyProof(signed(key), { ...options, fetch: never, [name]: value } as VerifyProofOptions);
  await expect(checked).rejects.toThrow(new RegExp(`^Telproof: ${name} must be `));
});

test("no options at all are refused", async () => {
  for (const nothing of [undefined, null, {}])
    await expect(verifyProof(signed(key), nothing as unknown as VerifyProofOptions)).rejects.toThrow(
      TypeError,
    );
});

test.each(["issuer", "fetch", "maxAge", "now"])(
  "null and undefined are an option that was not given: %s",
  async (name) => {
    const at = { ...options, now: name === "now" ? undefined : options.now };
    const expected = name === "now" ? refusedAs("expired") : { ok: true };
    for (const nothing of [null, undefined])
      expect(await verifyProof(signed(key), { ...at, [name]: nothing })).toMatchObject(expected);
  },
);

const fetched = (fetch: typeof globalThis.fetch, proof: string) =>
  verifyProof(proof, { appKey: "app_test", baseUrl: "https://verify.example.com", now: options.now, fetch });

test("the published keys are fetched once for many proofs", async () => {
  const { fetch, requests } = fakeFetch(() => ({ json: { keys: [signingKey("older").jwk, key.jwk] } }));
  const both = await Promise.all([fetched(fetch, signed(key)), fetched(fetch, signed(key))]);
  expect(both).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await fetched(fetch, signed(key))).toMatchObject({ ok: true });
  expect(requests.map(({ url }) => url)).toEqual(["https://verify.example.com/.well-known/jwks.json"]);
});

test.each<[string, Reply]>([
  ["no answer", "network"],
  ["a failing server", { status: 503, text: "" }],
  ["a proxy's page", { text: "<html>" }],
  ["something that is no key set", { json: { hello: "world" } }],
])("without keys nothing is accepted: %s", async (_, reply) => {
  const { fetch } = fakeFetch(() => reply);
  expect(await fetched(fetch, signed(key))).toEqual(refusedAs("keys_unavailable"));
});

test("a key set that never ends is given up", async () => {
  let given = 0;
  let ended = false;
  const endless = (async () =>
    new Response(
      new ReadableStream({
        pull: (body) => {
          given += 65_536;
          body.enqueue(new Uint8Array(65_536));
        },
        cancel: () => {
          ended = true;
        },
      }),
    )) as typeof fetch;
  expect(await fetched(endless, signed(key))).toEqual(refusedAs("keys_unavailable"));
  expect(given).toBeLessThan(4 * 2 ** 20);
  expect(ended).toBe(true);
});
