// A vendor's response is read up to a limit, whatever the vendor sends.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createGzip } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { exchange } from "./exchange.ts";

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

const answering = async (answer: (response: ServerResponse) => void): Promise<string> => {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closings.push(
    () => server.closeAllConnections(),
    () => void server.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const asked = async (answer: (response: ServerResponse) => void) =>
  exchange(fetch, await answering(answer), { signal: AbortSignal.timeout(20_000) });

const mebibyte = Buffer.alloc(1 << 20, "x");

describe("A response", () => {
  it("of any length is read up to 64 KiB, and no more is taken from the vendor", async () => {
    let written = 0;
    const write = (response: ServerResponse): void => {
      if (response.destroyed || written >= 256) return void response.end();
      written += 1;
      response.write(mebibyte, () => write(response));
    };
    const got = await asked(write);
    expect(got).toMatchObject({ kind: "answered", body: "x".repeat(65_536) });
    expect(written).toBeLessThan(64);
  });

  it("that grows when it is decompressed is read up to the same limit", async () => {
    let written = 0;
    const got = await asked((response) => {
      response.setHeader("Content-Encoding", "gzip");
      const gzip = createGzip();
      gzip.on("error", () => {});
      gzip.pipe(response);
      const write = (): void => {
        if (response.destroyed || written >= 256) return void gzip.end();
        written += 1;
        gzip.write(mebibyte, write);
      };
      write();
    });
    expect(got).toMatchObject({ kind: "answered", body: "x".repeat(65_536) });
  });

  it.each([
    ["7", 7000],
    ["Wed, 21 Oct 2026 07:28:10 GMT", 10_000],
    ["soon", null],
    ["-1", null],
  ])("with Retry-After: %s says when to come again", async (value, retryAfter) => {
    const got = await asked((response) => {
      response.writeHead(429, { "Retry-After": value, Date: "Wed, 21 Oct 2026 07:28:00 GMT" }).end();
    });
    expect(got).toMatchObject({ kind: "answered", status: 429, retryAfter });
  });
});
