import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../errors.ts";
import type { RedeemedProof } from "./forms.ts";
import { type PhoneProofCheck, requirePhoneProof } from "./require-phone-proof.ts";
import { type BackEnd, type RunningTelproof, startTelproof } from "./telproof.fixture.ts";

let telproof: RunningTelproof;
let shop: BackEnd;
let baseUrl: string;

beforeAll(async () => {
  telproof = await startTelproof();
  shop = await telproof.addBackEnd();
  baseUrl = telproof.url;
});

const post = (body: BodyInit, type?: string) =>
  new Request("https://shop.example/sign-up", {
    method: "POST",
    body,
    ...(type !== undefined && { headers: { "Content-Type": type } }),
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });

const postJson = (body: unknown) => post(JSON.stringify(body), "application/json");
const postForm = (...fields: string[][]) => post(new URLSearchParams(fields));

/** The status and document of a refusal. */
const readRefusal = async (checked: PhoneProofCheck) => {
  if (checked.ok) throw new Error("let through");
  expect(checked.response.headers.get("content-type")).toBe("application/problem+json");
  expect(checked.response.headers.get("cache-control")).toBe("no-store");
  const document = await checked.response.json();
  expect(document).toMatchObject({ status: checked.response.status, title: expect.stringMatching(/\.$/) });
  return { status: checked.response.status, code: document.code, error: checked.error.code, document };
};

describe("A request with a proof", () => {
  const bodies: readonly [string, (proof: string) => Request][] = [
    ["urlencoded", (proof) => postForm(["name", "Ada"], ["phone_proof", proof])],
    ["JSON", (proof) => postJson({ name: "Ada", phone_proof: proof })],
    ["JSON with a charset", (proof) => post(`{"phone_proof":"${proof}"}`, "Application/JSON; charset=utf-8")],
    [
      "multipart",
      (proof) => {
        const form = new FormData();
        form.set("avatar", new File(["x".repeat(5000)], "me.png"));
        form.set("phone_proof", proof);
        return post(form);
      },
    ],
  ];

  it.each(bodies)("is let through, once, and can still be read: %s", async (_, createRequest) => {
    const requireProof = requirePhoneProof({ client: shop.client });
    const proof = await shop.prove({ phone: "+447700900042" });
    const request = createRequest(proof);
    expect(await requireProof(request)).toMatchObject({ ok: true, value: { phone: "+447700900042" } });
    expect(await request.text()).toContain(proof);
    expect(await readRefusal(await requireProof(createRequest(proof)))).toMatchObject({
      status: 409,
      code: "proof_already_used",
      document: { field: "phone_proof" },
    });
    await telproof.pass(3600);
  });

  it("has it in another field, if the site says so", async () => {
    const requireProof = requirePhoneProof({ secretKey: shop.secretKey, baseUrl, field: "constructor" });
    const proof = await shop.prove();
    expect(await readRefusal(await requireProof(postForm(["phone_proof", proof])))).toMatchObject({
      status: 422,
    });
    const inherited = await readRefusal(await requireProof(postJson({})));
    expect(inherited.document.reason).toBe("missing");
    expect(await requireProof(postForm(["constructor", proof]))).toMatchObject({ ok: true });
  });

  it("is told in the words of every other call", async () => {
    const checked = await requirePhoneProof({ client: shop.client })(
      postJson({ phone_proof: await shop.prove() }),
    );
    const result: Result<RedeemedProof> = checked;
    expect(result.ok).toBe(true);
  });
});

describe("A proof that Telproof refuses", () => {
  const check = (proof: string, action?: string) =>
    requirePhoneProof({ client: shop.client, action })(postJson({ phone_proof: proof }));

  it.each<[string, number, () => Promise<PhoneProofCheck>]>([
    ["proof_invalid", 422, async () => check(`${await shop.prove()}x`)],
    ["proof_invalid", 422, () => check("a.b.c")],
    ["proof_wrong_app", 422, async () => check(await (await telproof.addBackEnd()).prove())],
    ["proof_wrong_action", 422, async () => check(await shop.prove({ action: "signup" }), "withdraw")],
    ["proof_wrong_action", 422, async () => check(await shop.prove(), "withdraw")],
    [
      "proof_expired",
      410,
      async () => {
        const proof = await shop.prove();
        await telproof.pass(601);
        return check(proof);
      },
    ],
  ])("is refused: %s", async (code, status, createCheck) => {
    expect(await readRefusal(await createCheck())).toMatchObject({ status, code, error: code });
  });

  it("is let through for its action", async () => {
    expect(await check(await shop.prove({ action: "signup" }), "signup")).toMatchObject({
      ok: true,
      value: { action: "signup" },
    });
  });
});

describe("A Telproof that cannot be asked", () => {
  const serve = async (status: number, body: string, headers: Record<string, string> = {}) => {
    const server = createServer((_, response) => response.writeHead(status, headers).end(body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      close: () => server.close(),
    };
  };
  const check = (url: string, secretKey = "a_secret_key") =>
    requirePhoneProof({ secretKey, baseUrl: url, retries: 0 })(postJson({ phone_proof: "a.b.c" }));

  it("lets nobody through, and says that it is worth another try", async () => {
    const gone = await serve(200, "{}");
    gone.close();
    const refusal = await readRefusal(await check(gone.url));
    expect(refusal).toMatchObject({ status: 503, code: "server_busy", error: "network" });
  });

  it.each([
    [500, "{}"],
    [502, "<h1>Bad gateway</h1>"],
    [503, '{"code":"server_busy"}'],
    [429, '{"code":"too_many_requests"}'],
  ])("lets nobody through while it answers %i %s", async (status, body) => {
    const server = await serve(status, body, { "Retry-After": "7" });
    const checked = await check(server.url);
    expect(await readRefusal(checked)).toMatchObject({ status: 503, code: "server_busy" });
    expect(!checked.ok && checked.response.headers.get("retry-after")).toBe("7");
    server.close();
  });

  it.each(["{}", "null", '{"ok":true}', '{"id":"v","phone":null}'])(
    "lets nobody through on half an answer: %s",
    async (body) => {
      const server = await serve(200, body);
      expect((await readRefusal(await check(server.url))).status).toBeGreaterThanOrEqual(500);
      server.close();
    },
  );

  it("does not tell visitors that the site's secret key is wrong", async () => {
    const { document, ...refusal } = await readRefusal(await check(baseUrl));
    expect(refusal).toEqual({ status: 500, code: "server_error", error: "unauthorized" });
    expect(JSON.stringify(document)).not.toMatch(/secret|unauthorized/);
  });
});

describe("A request without one proof", () => {
  /** Would let anything through, and tells what it was asked about. */
  const createTrusting = (options: { bodyLimit?: number } = {}) => {
    const asked: unknown[] = [];
    const client = {
      redeemProof: ({ proof }: { readonly proof: string }) => {
        asked.push(proof);
        return Promise.resolve({ ok: true as const, value: { phone: "+44" } as RedeemedProof });
      },
    };
    return { asked, requireProof: requirePhoneProof({ client, ...options }) };
  };

  const file = new FormData();
  file.set("phone_proof", new File(["a.b.c"], "proof.txt"));

  it.each<[string, Request, number, string?]>([
    ["no field", postForm(["name", "Ada"]), 422, "missing"],
    ["an empty field", postForm(["phone_proof", ""]), 422, "missing"],
    ["two fields", postForm(["phone_proof", "a"], ["phone_proof", "b"]), 422, "repeated"],
    ["a name in another spelling", postForm(["Phone_Proof", "a"], ["phone_proof[]", "b"]), 422, "missing"],
    ["a file", post(file), 422, "not_text"],
    ["too long a text", postForm(["phone_proof", "x".repeat(5000)]), 422, "too_long"],
    ["an inherited key", post('{"__proto__":{"phone_proof":"a.b.c"}}', "application/json"), 422, "missing"],
    ["no JSON", post("{", "application/json"), 400],
    ["no multipart", post("phone_proof=a", "multipart/form-data"), 400],
    ["text", post("phone_proof=a", "text/plain"), 415],
    ["no type", post(new Blob(["phone_proof=a"])), 415],
    ["no body", new Request("https://shop.example/sign-up"), 415],
    ["a body above the limit", postForm(["phone_proof", "a"], ["more", "x".repeat(2 ** 20)]), 413],
  ])("is not let through, and Telproof is not asked: %s", async (_, request, status, reason) => {
    const { asked, requireProof } = createTrusting();
    const refusal = await readRefusal(await requireProof(request));
    expect([refusal.status, refusal.document.reason]).toEqual([status, reason]);
    expect(asked).toEqual([]);
    expect((await request.arrayBuffer()).byteLength).toBeGreaterThanOrEqual(0);
  });

  it("is not read to an end that never comes", async () => {
    const endless = new ReadableStream({ pull: (body) => body.enqueue(new Uint8Array(65_536)) });
    const request = post(endless, "application/json");
    const { requireProof } = createTrusting({ bodyLimit: 100_000 });
    expect(await readRefusal(await requireProof(request))).toMatchObject({ status: 413 });
  });

  it("is refused when the body breaks off", async () => {
    const broken = new ReadableStream({ pull: (body) => body.error(new TypeError("terminated")) });
    const { requireProof } = createTrusting();
    expect(await readRefusal(await requireProof(post(broken, "application/json")))).toMatchObject({
      status: 400,
    });
  });

  it("is refused whatever JSON it has: only an own text of the field is asked about", async () => {
    const { asked, requireProof } = createTrusting();
    const value = fc.oneof(fc.jsonValue(), fc.record({ phone_proof: fc.jsonValue() }));
    await fc.assert(
      fc.asyncProperty(value, async (body) => {
        asked.length = 0;
        const checked = await requireProof(postJson(body));
        const own: unknown = JSON.parse(JSON.stringify(body))?.phone_proof;
        const isProof = typeof own === "string" && own !== "" && own.length <= 4096;
        expect([checked.ok, asked]).toEqual([isProof, isProof ? [own] : []]);
      }),
      { numRuns: 300 },
    );
  });

  it("is refused whatever bytes it has: nothing throws, nothing is a fault of the site", async () => {
    const { requireProof } = createTrusting();
    const types = [
      "application/json",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "*",
    ];
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.constantFrom(...types), async (bytes, type) => {
        const { status } = await readRefusal(await requireProof(post(bytes, type)));
        expect([400, 415, 422]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });

  it("is the site's fault when the body was read before", async () => {
    const request = postJson({});
    await request.text();
    await expect(createTrusting().requireProof(request)).rejects.toThrow(TypeError);
  });
});

it.each([
  ["secretKey", { secretKey: "", baseUrl: "https://verify.example.com" }],
  ["baseUrl", { secretKey: "k", baseUrl: "verify.example.com" }],
  ["client.redeemProof", { client: {} }],
  ["client.redeemProof", { client: undefined }],
  ["field", { secretKey: "k", baseUrl: "https://verify.example.com", field: "" }],
  ["action", { secretKey: "k", baseUrl: "https://verify.example.com", action: "" }],
  ["bodyLimit", { secretKey: "k", baseUrl: "https://verify.example.com", bodyLimit: Number.NaN }],
])("A wrong option throws at once and names itself: %s", (name, options) => {
  expect(() => requirePhoneProof(options as never)).toThrow(name);
});
