// The endpoint pipeline by itself: what a request passes in which order, and what becomes of methods and paths.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express, { type Request } from "express";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createDialect } from "./dialect-routes.ts";
import { type Endpoint, type Pipeline, serve } from "./endpoint.ts";
import { pathOf } from "./faults.ts";
import type { Reply } from "./reply.ts";

type Sender = { readonly name: string };

const steps: string[] = [];
const fault = (status: number, request: Request) => ({ body: `fault ${status} of ${pathOf(request)}` });

const pipeline: Pipeline<Sender, Reply> = {
  admit: async (request) => {
    steps.push("admit");
    if (request.get("x-name") === "broken") return { fault: 418 };
    return request.get("x-name") === "nobody"
      ? { answer: { status: 401 } }
      : { sender: { name: String(request.get("x-name")) }, fields: { size: Number(request.query["size"]) } };
  },
  explainFields: ({ issues }) => ({ status: 422, body: issues[0]?.message }),
  render: (reply, { sender }) => {
    steps.push(`render for ${sender?.name}`);
    return { ...reply, headers: { "X-Done": "yes" } };
  },
  fault,
};

const endpoint: Endpoint<{ readonly size: number }, Sender, Reply> = {
  schema: {
    safeParse: (fields) => {
      steps.push("validate");
      const { size } = fields as { readonly size: number };
      return size > 0
        ? { success: true, data: { size } }
        : { success: false, error: { issues: [{ path: ["size"], message: "too small" }] } };
    },
  },
  handle: async ({ name, fields }) => {
    steps.push("handle");
    return { status: 202, body: { name, ...fields }, retryAfter: 3 };
  },
};

const handler = serve(pipeline, endpoint);
const { router: exact } = createDialect(
  ["/exact/"],
  { "/exact/one": { POST: handler } },
  { fault, methodOf: ({ method, query }) => String(query["as"] ?? method) },
);
const { router } = createDialect(
  ["/plain/"],
  { "/plain/one": { GET: handler, POST: handler, OPTIONS: (_request, response) => void response.end() } },
  { fault },
);

let base = "";
let close = () => {};
beforeEach(async () => {
  steps.length = 0;
  const listening = express().use(exact).use(router).listen(0, "127.0.0.1");
  close = () => listening.close();
  await once(listening, "listening");
  base = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
});
afterEach(() => close());

const ask = async (path: string, method = "GET", name = "Ada") => {
  const response = await fetch(base + path, { method, headers: { "x-name": name } });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

it("A request is admitted, validated, handled and its answer written, in this order", async () => {
  const { status, headers, text } = await ask("/plain/one?size=2");
  expect([status, text]).toEqual([202, '{"name":"Ada","size":2}']);
  expect([headers.get("x-done"), headers.get("retry-after")]).toEqual(["yes", "3"]);
  expect(steps).toEqual(["admit", "validate", "handle", "render for Ada"]);
});

it("What is not admitted goes no further; what is invalid is not handled", async () => {
  expect((await ask("/plain/one?size=2", "GET", "nobody")).status).toBe(401);
  expect(steps).toEqual(["admit", "render for undefined"]);
  expect(await ask("/plain/one?size=0")).toMatchObject({ status: 422, text: "too small" });
  expect(steps.slice(2)).toEqual(["admit", "validate", "render for Ada"]);
  expect(await ask("/plain/one", "GET", "broken")).toMatchObject({
    status: 418,
    text: "fault 418 of /plain/one",
  });
});

it("A path tells its methods to every other one, and a path that is none is answered in the same form", async () => {
  const refused = await ask("/plain/one", "DELETE");
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, POST"]);
  expect((await ask("/plain/one?size=1", "HEAD")).status).toBe(202);
  expect(await ask("/plain/two")).toMatchObject({ status: 404, text: "fault 404 of /plain/two" });
});

it("Where a dialect says which method is meant, no other one is taken for it", async () => {
  expect((await ask("/exact/one?size=1", "HEAD")).status).toBe(405);
  expect((await ask("/exact/one?size=1&as=POST")).status).toBe(202);
  expect((await ask("/exact/one?size=1&as=GET", "POST")).headers.get("allow")).toBe("POST");
});
