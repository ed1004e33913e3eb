// What grows, and one point of each curve: a server on a store of that size, measured as in the table of `pnpm bench`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "../candidates/postgres.ts";
import { createApp, main } from "../candidates/telproof.ts";
import { type Generator, startGenerator } from "../load/orders.ts";
import { comeToRest, readCpu } from "../machine/process-stat.ts";
import { freePort, startServer } from "../machine/server-process.ts";
import { type Engine, postgresEngine, type Seeding, seed, sqliteEngine } from "./seed.ts";

export type EngineName = "SQLite" | "PostgreSQL";

/** One load at one size. Times in ms, `cpu` in µs a request. */
export interface Point {
  readonly engine: EngineName;
  readonly curve: "stored" | "pending" | "connections";
  readonly size: number;
  readonly load: "send" | "check";
  readonly cpu: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
  readonly readyMs: number;
}

/** A store with one app in it and one verification, which `seed` copies. */
interface Place {
  readonly name: EngineName;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly engine: Engine;
  /** One for all sizes: it never asks for a number twice. */
  readonly generator: Generator;
}

const connections = 16;

async function makePlace(name: EngineName): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "telproof-growth-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  // As a proxy in front of the server, this machine may have more connections than one visitor.
  const store = {
    TELPROOF_DATA_DIR: folder,
    LOG_FILE: join(folder, "server.log"),
    TRUST_PROXY: "127.0.0.1",
  };
  const url = name === "PostgreSQL" ? (await createDatabase()).url : undefined;
  const env = url === undefined ? store : { ...store, DATABASE_URL: url };
  const keys = await createApp(env, ["--test"]);
  const engine = url === undefined ? sqliteEngine(join(folder, "telproof.db")) : postgresEngine(url);
  const generator = startGenerator({ candidate: "telproof", keys });
  const place = { name, env, folder, engine, generator };
  await withServer(place, async ({ drive }) => void (await drive("send", 1, 0.05)));
  return place;
}

type Drive = (operation: string, connections: number, seconds: number) => Promise<Measured>;
type Measured = Pick<Point, "cpu" | "perSecond" | "p50" | "p99" | "errors">;

async function withServer(
  { env, folder, generator }: Place,
  work: (server: { readonly drive: Drive; readonly readyMs: number }) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const logFile = join(folder, "output.log");
  const server = await startServer({ args: [main, "serve"], env, port, readyPath: "/ready", logFile });
  const drive: Drive = async (operation, width, seconds) => {
    const before = await readCpu(server.pid);
    const found = await generator.drive({ port, operation, connections: width, seconds });
    await comeToRest(server.pid);
    const cpu = ((await readCpu(server.pid)) - before) / found.requests;
    const { p50, p99, errors, requests } = found;
    return { cpu, perSecond: requests / found.seconds, p50, p99, errors };
  };
  try {
    await work({ drive, readyMs: server.readyMs });
  } finally {
    await server.stop();
  }
}

/** Sends and checks at 16 connections with so many verifications in the store. */
export async function growStore(
  name: EngineName,
  state: Seeding["state"],
  sizes: readonly number[],
  seconds: number,
): Promise<readonly Point[]> {
  const place = await makePlace(name);
  const points: Point[] = [];
  let last = 0;
  for (const size of sizes) {
    if (size > last) await seed(place.engine, { first: last + 1, last: size, state, now: Date.now() });
    last = size;
    await withServer(place, async ({ drive, readyMs }) => {
      await drive("send", connections, seconds * 2);
      const about = { engine: name, curve: state === "pending" ? state : "stored", size, readyMs } as const;
      points.push({ ...about, load: "send", ...(await drive("send", connections, seconds)) });
      await drive("codes", connections, seconds * 3);
      points.push({ ...about, load: "check", ...(await drive("check", connections, seconds)) });
    });
  }
  return points;
}

/** Sends over more and more connections. */
export async function growConnections(
  name: EngineName,
  sizes: readonly number[],
  seconds: number,
): Promise<readonly Point[]> {
  const points: Point[] = [];
  await withServer(await makePlace(name), async ({ drive, readyMs }) => {
    await drive("send", connections, seconds * 2);
    for (const size of sizes)
      points.push({
        ...{ engine: name, curve: "connections", size, readyMs, load: "send" },
        ...(await drive("send", size, seconds)),
      });
  });
  return points;
}
