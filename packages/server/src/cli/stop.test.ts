// How a server stops: it says so, finishes what it has begun, and then it is gone.
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { Agent, get, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createStage } from "./server-process.fixture.ts";

const stage = createStage();

const read = async (url: string, agent?: Agent): Promise<IncomingMessage> => {
  const [response] = (await once(get(url, { agent }), "response")) as [IncomingMessage];
  response.resume();
  await once(response, "end");
  return response;
};

/** Asks again until it has ended: signals that follow closely count as one. */
const hurry = async <T>(child: ChildProcess, ended: Promise<T>): Promise<T> => {
  const again = setInterval(() => child.kill("SIGTERM"), 300);
  return ended.finally(() => clearInterval(again));
};

describe.each(["SIGTERM", "SIGINT"] as const)("After %s", (signal) => {
  it("/ready answers 503 at once, everything is served with Connection: close, and no request is cut off", async () => {
    const { url, child, end } = await stage.start(stage.freshFolder(), { env: { DRAIN_DELAY: "300" } });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const before = await read(`${url}/health`, agent);
    const begun = request(`${url}/nobody/status`, { method: "POST", headers: { "content-length": "4" } });
    begun.flushHeaders();
    await once(begun, "socket");
    // The server has this request, too, once it has answered another one on a later connection.
    await read(`${url}/health`);
    const unused = connect(Number(new URL(url).port), "127.0.0.1");
    await once(unused, "connect");

    const ended = end(signal);
    await expect.poll(async () => (await read(`${url}/ready`)).statusCode).toBe(503);
    const during = await read(`${url}/health`, agent);
    begun.end("a=bc");
    const [finished] = (await once(begun, "response")) as [IncomingMessage];

    expect(before.headers.connection).toBe("keep-alive");
    expect([during.statusCode, during.headers.connection]).toEqual([200, "close"]);
    expect([finished.statusCode, finished.headers.connection]).toEqual([expect.any(Number), "close"]);
    expect(await hurry(child, ended)).toBe(0);
    unused.destroy();
    agent.destroy();
  });
});

describe("A second signal", () => {
  it("ends the wait for the load balancer", async () => {
    const { child, end } = await stage.start(stage.freshFolder(), { env: { DRAIN_DELAY: "300" } });
    expect(await hurry(child, end("SIGTERM"))).toBe(0);
  });
});

describe("A server that is stopped as soon as it is ready", () => {
  it("has kept its widget's build for the pages that loaded it", async () => {
    const data = stage.freshFolder();
    const { end } = await stage.start(data);
    expect(await end()).toBe(0);
    const [build = ""] = readdirSync(join(data, "widget", "entries"));
    expect(readdirSync(join(data, "widget", "entries", build))).toContain("telproof.js");
    expect(readdirSync(join(data, "widget", "chunks"))).not.toEqual([]);
  });
});
