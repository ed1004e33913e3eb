// Clients that never finish what they send: they cost others nothing, and probes are always answered.
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../composed.fixture.ts";
import { createV1Client } from "../dialects/v1/client.fixture.ts";

let server: Composed;
let app: FixtureApp;
const sockets: Socket[] = [];

beforeEach(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

const opened = (text: string, from?: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { hostname: host, port } = new URL(server.url);
    const socket = connect({ host, port: Number(port), ...(from ? { localAddress: from } : {}) });
    sockets.push(socket);
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject).on("error", () => {});
      socket.resume().write(text, () => resolve(socket));
    });
  });

const manyOpened = async (count: number, text: string, from?: (index: number) => string) => {
  for (let done = 0; done < count; done += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, count - done) }, (_, it) => opened(text, from?.(done + it))),
    );
};

const unfinishedBody = () => `POST /v1/verifications HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n`;
const unfinishedHead = () => `POST /v1/verifications HTTP/1.1\r\nHost: x\r\nX-`;

const sendsServed = async (count: number): Promise<number> => {
  let served = 0;
  for (let index = 0; index < count; index += 1) {
    const phone = `+4474001${String(20_000 + index)}`;
    const { http } = await createV1Client(server, app).asBackEnd("verifications", { phone });
    served += Number(http === 201);
  }
  return served;
};

const probesAnswered = async () =>
  (await Promise.all(["/health", "/ready"].map((path) => server.request(path)))).map(({ http }) => http);

describe("An honest client and the probes are served beside", () => {
  it.each([
    ["5,000 unfinished bodies from one address", 5000, unfinishedBody, undefined],
    ["10,000 idle connections from one address", 10_000, () => "", undefined],
    ["500 unfinished heads from one address", 500, unfinishedHead, undefined],
    [
      "5,000 unfinished bodies from 250 addresses",
      5000,
      unfinishedBody,
      (it: number) => `127.0.1.${1 + (it % 250)}`,
    ],
  ])("%s", { timeout: 300_000 }, async (_what, count, text, from) => {
    await manyOpened(count, text(), from);
    expect([await sendsServed(20), await probesAnswered()]).toEqual([20, [200, 200]]);
  });

  it("500 clients that send a byte at a time, whose connections are closed in the end", {
    timeout: 300_000,
  }, async () => {
    const dripping = await Promise.all(Array.from({ length: 500 }, () => opened(unfinishedHead())));
    const drip = setInterval(() => {
      for (const socket of dripping) if (!socket.destroyed) socket.write("a");
    }, 500);
    const served = [await sendsServed(10), await probesAnswered()];
    await Promise.all(
      dripping.map((socket) => socket.destroyed || new Promise((done) => socket.once("close", done))),
    );
    clearInterval(drip);
    expect(served).toEqual([10, [200, 200]]);
  });
});

describe("A request", () => {
  it("that another of the same address is waiting beside is served when the rest of it arrives", async () => {
    const slow = await opened(unfinishedBody());
    await manyOpened(200, unfinishedBody());
    const response = new Promise<string>((resolve) => slow.once("data", (data) => resolve(String(data))));
    slow.write("phone=+44");
    expect(await response).toMatch(/^HTTP\/1.1 401 /);
  });
});
