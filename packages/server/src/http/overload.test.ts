// A server with too much to do says so at once, to pages too, and recovers.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, it } from "vitest";
import { overload } from "./overload.ts";

it("answers 503 with Retry-After beyond the limit, and serves again when requests have ended", async () => {
  const held: (() => void)[] = [];
  const app = express();
  app.use(overload(2, (status) => ({ body: { status } })));
  app.get("/", (_request, response) => void held.push(() => response.json({ served: true })));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const arrived = async (count: number) => {
    while (held.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  const first = [fetch(url), fetch(url)];
  await arrived(2);
  const refused = await fetch(url);
  for (const release of held.splice(0)) release();
  const served = await Promise.all(first);
  const again = fetch(url);
  await arrived(1);
  held[0]?.();
  expect([
    refused.status,
    refused.headers.get("retry-after"),
    refused.headers.get("access-control-allow-origin"),
    refused.headers.get("access-control-expose-headers"),
    ...served.map(({ status }) => status),
    (await again).status,
  ]).toEqual([503, "1", "*", "Retry-After", 200, 200, 200]);
  server.close();
});
