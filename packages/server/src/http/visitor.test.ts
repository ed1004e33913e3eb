// A request's address as handlers see it, and the warnings about proxies that are not configured.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, it } from "vitest";
import { parseProxies } from "./proxies.ts";
import { trustProxies, warnOfProxies } from "./visitor.ts";

/** Sends requests with these X-Forwarded-For headers; resolves with the addresses seen and the warnings logged. */
const visits = async (
  trust: string | undefined,
  publicUrl: string,
  headers: readonly (string | undefined)[],
) => {
  const warnings: string[] = [];
  const app = express();
  const proxies = parseProxies(trust);
  trustProxies(app, proxies);
  app.use(
    warnOfProxies(
      { warn: (message: unknown) => void warnings.push(String(message)) },
      { proxies, publicUrl },
    ),
  );
  app.get("/", (request, response) => void response.send(request.ip));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const addresses: string[] = [];
  for (const header of headers)
    addresses.push(
      await (await fetch(url, header === undefined ? {} : { headers: { "X-Forwarded-For": header } })).text(),
    );
  server.close();
  return { addresses, warnings };
};

it("request.ip is the address that the trusted proxy names, without its port", async () => {
  const { addresses } = await visits("127.0.0.1", "https://v.example", ["6.6.6.6, 203.0.113.7:41234"]);
  expect(addresses).toEqual(["203.0.113.7"]);
});

it.each([
  [
    "an untrusted proxy in front of an https server",
    undefined,
    "https://v.example",
    ["1.1.1.1", "2.2.2.2"],
    ["TRUST_PROXY is not set"],
  ],
  ["nothing, without a forwarded address", undefined, "https://v.example", [undefined], []],
  ["nothing, while developing over http", undefined, "http://localhost:3000", ["1.1.1.1"], []],
  [
    "requests that bypass a counted proxy",
    "1",
    "https://v.example",
    ["1.1.1.1", undefined, undefined],
    ["did not pass the proxy"],
  ],
  [
    "nothing, when the proxy is trusted by address",
    "127.0.0.1",
    "https://v.example",
    ["1.1.1.1", undefined],
    [],
  ],
] as const)("the log warns once of %s", async (_what, trust, publicUrl, headers, expected) => {
  const { warnings } = await visits(trust, publicUrl, headers);
  expect(warnings.map((it) => expected.find((words) => it.includes(words)))).toEqual(expected);
});
