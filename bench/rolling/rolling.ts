// Servers on one store behind a load balancer, restarted one after the other while people use them.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createApp, main } from "../candidates/telproof.ts";
import { phoneAt } from "../load/phones.ts";
import { freePort } from "../machine/server-process.ts";
import { startProxy } from "./proxy.ts";

const CONNECTIONS = 16;
const DRAIN_SECONDS = 2;
const SECRET = "the secret of the restarts, longer than it need be";

export interface RollingPlan {
  /** How many requests have to be made at least. */
  readonly requests: number;
  /** How many times a server is restarted. */
  readonly restarts: number;
  readonly processes: number;
  /** A PostgreSQL database; without it, one SQLite file. */
  readonly databaseUrl?: string;
}

export interface RollingResult {
  readonly requests: number;
  readonly restarts: number;
  /** One line for every request that was not answered with a success. */
  readonly failures: readonly string[];
  /** Milliseconds from the signal to the end, for each restart. */
  readonly drains: readonly number[];
}

/** Runs until both the requests and the restarts are done. */
export async function roll(plan: RollingPlan): Promise<RollingResult> {
  const folder = mkdtempSync(join(tmpdir(), "telproof-rolling-"));
  const env = {
    TELPROOF_DATA_DIR: folder,
    LOG_FILE: join(folder, "server.log"),
    ...(plan.databaseUrl === undefined ? {} : { DATABASE_URL: plan.databaseUrl, TELPROOF_SECRET: SECRET }),
  };
  const keys = await createApp(env, ["--test"]);
  const ports: number[] = [];
  while (ports.length < plan.processes) ports.push(await freePort());
  const children = new Set<ChildProcess>();
  const start = (port: number): ChildProcess => {
    const more = { PORT: String(port), HOST: "127.0.0.1", DRAIN_DELAY: String(DRAIN_SECONDS), ...env };
    const child = spawn(process.execPath, [main, "serve"], {
      env: { ...process.env, ...more },
      stdio: ["ignore", "ignore", "inherit"],
    });
    children.add(child);
    return child;
  };
  const servers = ports.map((port) => ({ port, child: start(port) }));
  const proxy = await startProxy(ports);
  const untilReady = async (port: number) => {
    while (!proxy.isReady(port)) await sleep(20);
  };
  const failures: string[] = [];
  const drains: number[] = [];
  let asked = 0;
  let rolling = true;
  try {
    for (const port of ports) await untilReady(port);
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    const use = async (): Promise<void> => {
      while (rolling || asked < plan.requests) {
        asked += 1;
        const fields = { phone: phoneAt(asked) };
        const path = asked % 2 === 0 ? "/v1/verifications" : "/v1/numbers/lookup";
        const failure = await failureOf({
          port: proxy.port,
          path,
          agent,
          secretKey: keys.secret_key,
          body: new URLSearchParams(fields).toString(),
        });
        if (failure !== undefined) failures.push(failure);
      }
    };
    const users = Array.from({ length: CONNECTIONS }, use);
    for (let round = 0; round < plan.restarts; round += 1) {
      const server = servers[round % servers.length];
      if (!server) continue;
      const began = performance.now();
      const gone = once(server.child, "exit");
      server.child.kill("SIGTERM");
      const [status] = await gone;
      if (status !== 0) failures.push(`a server ended with ${status}`);
      drains.push(performance.now() - began);
      server.child = start(server.port);
      await sleep(300);
      await untilReady(server.port);
    }
    rolling = false;
    await Promise.all(users);
    agent.destroy();
  } finally {
    proxy.close();
    for (const child of children) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return { requests: asked, restarts: plan.restarts, failures, drains };
}

interface Asked {
  readonly port: number;
  readonly path: string;
  readonly agent: Agent;
  readonly secretKey: string;
  readonly body: string;
}

/** What went wrong with a request; undefined when it succeeded. */
function failureOf({ port, path, agent, secretKey, body }: Asked): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const headers = {
    authorization: `Bearer ${secretKey}`,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
  };
  const asked = request({ port, host: "127.0.0.1", method: "POST", path, agent, headers });
  asked.on("error", (fault) => resolve(fault.message));
  asked.on("response", async (response) => {
    const text = (await response.toArray().catch(() => [])).join("");
    const succeeded = [200, 201].includes(response.statusCode ?? 0) && text.includes('"phone":"');
    resolve(
      succeeded ? undefined : `${path.split("/").at(-1)}: ${response.statusCode} ${text.slice(0, 200)}`,
    );
  });
  asked.end(body);
  return promise;
}
