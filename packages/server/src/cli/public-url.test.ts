// Whether PUBLIC_URL reaches the server that asks.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { examinePublicUrl } from "./public-url.ts";

const keySet = { keys: [{ kid: "this" }] };
let stop: (() => void) | undefined;
afterEach(() => stop?.());

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stop = () => void server.close();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const examine = (publicUrl: string | undefined) => examinePublicUrl({ publicUrl, keySet, fetch });

it.each<[string, RequestListener, string, string]>([
  [
    "this server",
    (request, response) =>
      response.end(request.url === "/.well-known/jwks.json" ? JSON.stringify(keySet) : ""),
    "warn",
    "reaches this server, but without TLS",
  ],
  [
    "another server",
    (_request, response) => response.end('{"keys":[{"kid":"x"}]}'),
    "fault",
    "another server answers",
  ],
  ["a page", (_request, response) => response.end("<html>"), "fault", "another server answers"],
  [
    "nonsense keys",
    (_request, response) => response.end('{"keys":[null]}'),
    "fault",
    "another server answers",
  ],
  ["a 502", (_request, response) => response.writeHead(502).end(), "fault", "the status 502"],
  [
    "a redirect",
    (_request, response) => response.writeHead(301, { location: "https://x.example/" }).end(),
    "fault",
    "it redirects to https://x.example/",
  ],
])("%s", async (_what, listener, level, words) => {
  expect(await examine(await listen(listener))).toEqual({ level, what: expect.stringContaining(words) });
});

it("An address where nobody listens is a fault, with the reason", async () => {
  const url = await listen((_request, response) => response.end());
  stop?.();
  expect(await examine(url)).toEqual({
    level: "fault",
    what: expect.stringMatching(/from this machine: ECONN/),
  });
});

it("Without PUBLIC_URL that is said", async () => {
  expect(await examine(undefined)).toEqual({
    level: "warn",
    what: expect.stringContaining("PUBLIC_URL is not set"),
  });
});
