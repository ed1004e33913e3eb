// A load balancer that honours readiness: it asks each server's /ready and sends requests only to those that said 200.
// It never asks a second server when the first one failed, so that every failure is seen.
import { Agent, createServer, get, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const PROBE_MS = 100;

interface Upstream {
  readonly port: number;
  readonly agent: Agent;
  ready: boolean;
}

export interface Proxy {
  readonly port: number;
  readonly isReady: (port: number) => boolean;
  readonly close: () => void;
}

/** Starts the proxy in front of servers on these ports of 127.0.0.1. */
export async function startProxy(ports: readonly number[]): Promise<Proxy> {
  const upstreams = ports.map(
    (port): Upstream => ({ port, agent: new Agent({ keepAlive: true }), ready: false }),
  );
  const timer = setInterval(() => upstreams.forEach(probe), PROBE_MS);
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const ready = upstreams.filter((it) => it.ready);
    turn += 1;
    const upstream = ready[turn % ready.length];
    if (upstream) forward(upstream, incoming, outgoing);
    else outgoing.writeHead(503).end("no server is ready");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    isReady: (port) => upstreams.some((it) => it.port === port && it.ready),
    close: () => {
      clearInterval(timer);
      server.closeAllConnections();
      server.close();
      for (const { agent } of upstreams) agent.destroy();
    },
  };
}

function probe(upstream: Upstream): void {
  const asked = get({ port: upstream.port, host: "127.0.0.1", path: "/ready", agent: false, timeout: 2_000 });
  asked.on("response", (response) => {
    response.resume();
    upstream.ready = response.statusCode === 200;
  });
  asked.on("timeout", () => asked.destroy());
  asked.on("error", () => {
    upstream.ready = false;
  });
}

function forward({ port, agent }: Upstream, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url, headers } = incoming;
  const asked = request({ port, host: "127.0.0.1", agent, method, path: url, headers });
  asked.on("response", (response) => {
    const { connection: _, "keep-alive": __, ...passed } = response.headers;
    outgoing.writeHead(response.statusCode ?? 502, passed);
    response.pipe(outgoing);
  });
  asked.on("error", (fault) => {
    if (!outgoing.headersSent) outgoing.writeHead(502);
    outgoing.end(fault.message);
  });
  incoming.pipe(asked);
}
