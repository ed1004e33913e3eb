// What was thrown, as a client sees it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, it } from "vitest";
import { StoreOutageError } from "../service/store-outage.ts";
import { faults } from "./faults.ts";

const ask = async (fault: unknown) => {
  const noted: unknown[] = [];
  const app = express();
  app.get("/", () => {
    throw fault;
  });
  const journal = { fault: (_what: string, it: unknown) => void noted.push(it) };
  app.use(faults(journal as unknown as Parameters<typeof faults>[0], (status) => ({ body: { status } })));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { status, headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  server.close();
  return { status, retryAfter: headers.get("retry-after"), noted };
};

it("answers 503 with Retry-After while the store does not answer, and notes why", async () => {
  const outage = new StoreOutageError("The database does not answer.");
  expect(await ask(outage)).toEqual({ status: 503, retryAfter: "1", noted: [outage] });
});

it("answers 500 without Retry-After to any other fault of the server, and notes it", async () => {
  const fault = new Error("a bug");
  expect(await ask(fault)).toEqual({ status: 500, retryAfter: null, noted: [fault] });
});

it("answers with the status of what the client caused, and notes nothing", async () => {
  expect(await ask({ status: 413 })).toEqual({ status: 413, retryAfter: null, noted: [] });
});
