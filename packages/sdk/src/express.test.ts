import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import express from "express";
// @ts-expect-error Express 4 under a name of its own has no types.
import express4 from "express4";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExpressProofOptions, requirePhoneProof } from "./express.ts";
import { createBackendClient } from "./server/backend-client.ts";
import { type BackEnd, type RunningTelproof, startTelproof } from "./server/telproof.fixture.ts";

let telproof: RunningTelproof;
let shop: BackEnd;
const closing: (() => void)[] = [];

beforeAll(async () => {
  telproof = await startTelproof();
  shop = await telproof.addBackEnd();
});
afterAll(() => {
  for (const close of closing) close();
});

type Frame = typeof express;
type Parser = (it: Frame) => express.RequestHandler;

/** Serves a sign-up behind the middleware; answers with the number and the body that the route sees. */
const serve = async (
  frame: Frame,
  before: readonly express.RequestHandler[] = [],
  {
    after = [],
    ...options
  }: Partial<ExpressProofOptions> & { after?: readonly express.RequestHandler[] } = {},
) => {
  const app = frame();
  const middleware = requirePhoneProof({ client: shop.client, ...options });
  app.post("/sign-up", ...before, middleware, ...after, (request, response) => {
    response.json({ phone: request.phoneProof?.phone, body: request.body });
  });
  app.use(((_error, _request, response, _next) => {
    response.status(500).json({ code: "thrown" });
  }) as express.ErrorRequestHandler);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const post = async (body: BodyInit, type?: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/sign-up`, {
      method: "POST",
      body,
      ...(type !== undefined && { headers: { "Content-Type": type } }),
    });
    const text = await response.text();
    return { status: response.status, type: response.headers.get("content-type"), body: readJson(text) };
  };
  return { post, port };
};

const readJson = (text: string) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const parsers: readonly [string, readonly Parser[]][] = [
  ["no parser", []],
  ["parsers before it", [(it) => it.json(), (it) => it.urlencoded({ extended: true })]],
  ["raw bytes", [(it) => it.raw({ type: "*/*" })]],
  ["text", [(it) => it.text({ type: "*/*" })]],
];

describe.each([
  ["4", express4 as unknown as Frame],
  ["5", express],
])("With Express %s", (_, frame) => {
  describe.each(parsers)("and %s", (_name, before) => {
    const serveParsed = () =>
      serve(
        frame,
        before.map((create) => create(frame)),
      );

    it("a form and JSON are let through once, with the number", async () => {
      const { post } = await serveParsed();
      const [form, json] = [await shop.prove(), await shop.prove()];
      const posted = new URLSearchParams({ name: "Ada", phone_proof: form });
      expect(await post(posted)).toMatchObject({
        status: 200,
        body: { phone: expect.stringMatching(/^\+44/) },
      });
      const text = JSON.stringify({ phone_proof: json });
      expect(await post(text, "application/json")).toMatchObject({
        status: 200,
        body: { phone: expect.stringMatching(/^\+44/) },
      });
      expect(await post(posted)).toMatchObject({
        status: 409,
        type: "application/problem+json",
        body: { code: "proof_already_used", field: "phone_proof" },
      });
    });

    it.each<[string, BodyInit, string | undefined]>([
      ["no field", "name=Ada", "application/x-www-form-urlencoded"],
      ["two fields", "phone_proof=a&phone_proof=b", "application/x-www-form-urlencoded"],
      ["an object", "phone_proof[a]=b", "application/x-www-form-urlencoded"],
      ["a list", '{"phone_proof":["a.b.c"]}', "application/json"],
      ["an inherited key", '{"__proto__":{"phone_proof":"a.b.c"}}', "application/json"],
      ["an empty object", "{}", "application/json"],
      ["nothing", "", "application/json"],
      ["text", "phone_proof=a.b.c", "text/plain"],
      ["a forged proof", "phone_proof=a.b.c", "application/x-www-form-urlencoded"],
    ])("%s is not let through", async (_what, body, type) => {
      const { post } = await serveParsed();
      const { status, body: document } = await post(body, type);
      expect([400, 415, 422]).toContain(status);
      expect(document).not.toHaveProperty("phone");
    });
  });

  it("the route sees the body that the middleware has read, also behind parsers", async () => {
    const after = [frame.json(), frame.urlencoded({ extended: false })];
    const { post } = await serve(frame, [], { after });
    const fields = { name: "Ada", phone_proof: await shop.prove() };
    expect(await post(new URLSearchParams(fields))).toMatchObject({ status: 200, body: { body: fields } });
  });

  it("a multipart body needs a parser", async () => {
    const form = new FormData();
    form.set("phone_proof", "a.b.c");
    const { post } = await serve(frame, [frame.json(), frame.urlencoded({ extended: true })]);
    expect(await post(form)).toMatchObject({ status: 415, body: { code: "unsupported_media_type" } });
  });

  it("a body above the limit is refused with an answer that arrives", async () => {
    const { post } = await serve(frame);
    const large = JSON.stringify({ phone_proof: "a.b.c", more: "x".repeat(3 * 2 ** 20) });
    expect(await post(large, "application/json")).toMatchObject({
      status: 413,
      body: { code: "body_too_large" },
    });
  });

  it("a site may answer by itself, and what that throws lets nobody through", async () => {
    const own = await serve(frame, [], {
      onRefusal: ({ code }, { response }) => response.status(200).send(`The form again: ${code}`),
    });
    expect(await own.post("phone_proof=a.b.c", "application/x-www-form-urlencoded")).toMatchObject({
      status: 200,
      body: "The form again: proof_invalid",
    });
    const broken = await serve(frame, [], { onRefusal: () => Promise.reject(new Error("template")) });
    expect(await broken.post("", "application/json")).toMatchObject({
      status: 500,
      body: { code: "thrown" },
    });
  });

  it("a Telproof that does not answer lets nobody through", async () => {
    const client = { redeemProof: () => Promise.reject(new Error("a client of another make")) };
    const { post } = await serve(frame, [], { client } as never);
    expect(await post('{"phone_proof":"a.b.c"}', "application/json")).toMatchObject({ status: 500 });
    const down = createBackendClient({ secretKey: "k", baseUrl: "http://127.0.0.1:9", retries: 0 });
    const { post: ask } = await serve(frame, [], { client: down });
    expect(await ask('{"phone_proof":"a.b.c"}', "application/json")).toMatchObject({
      status: 503,
      body: { code: "server_busy" },
    });
  });

  it("a request that breaks off is not let through, and the server goes on", async () => {
    const { port, post } = await serve(frame);
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write("POST /sign-up HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n");
        socket.end("Content-Type: application/json\r\n\r\n{");
      });
      socket.on("close", () => resolve()).on("error", () => resolve());
      socket.resume();
    });
    expect(await post("{}", "application/json")).toMatchObject({ status: 422 });
  });
});

it("A proof that another middleware left on the request counts for nothing, also where a refusal goes on", async () => {
  const leave: express.RequestHandler = (request, _, next) => {
    request.phoneProof = { phone: "+1" } as never;
    next();
  };
  const { post } = await serve(express, [leave], { onRefusal: (_, { next }) => next() });
  const { status, body } = await post("{}", "application/json");
  expect([status, body]).toEqual([200, { body: {} }]);
});
