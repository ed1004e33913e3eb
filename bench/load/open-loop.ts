// The open loop: requests leave at their moments whether earlier ones were answered or not, so that a server that stalls
// is charged for everybody who came meanwhile. Counts, times and judges every answer. Knows no candidate.
import { setTimeout as sleep } from "node:timers/promises";
import type { Exchange, Source } from "../dialogues/dialogue.ts";
import { Connection } from "./connection.ts";

/** One request: when it was due (`performance.now()`), ms from then to its answer, and what was wrong with that. */
export interface Timed {
  readonly due: number;
  readonly took: number;
  readonly fault: string | null;
}

export interface OpenLoad {
  readonly port: number;
  readonly perSecond: number;
  /** Asked in turn; one that has nothing to ask is passed over. */
  readonly sources: readonly Source[];
  readonly until: AbortSignal;
}

const CONNECTIONS = 64;

/** Asks until `until` aborts; resolves once the last answer is there. Opens more connections when all are waiting. */
export async function driveOpen({ port, perSecond, sources, until }: OpenLoad): Promise<readonly Timed[]> {
  const pool = new Pool(port);
  await pool.fill(CONNECTIONS);
  const answers: Promise<Timed>[] = [];
  const began = performance.now();
  for (let index = 0; !until.aborted; index += 1) {
    const due = began + (index * 1_000) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    const exchange = sources[index % sources.length]?.();
    if (exchange) answers.push(ask(await pool.take(), { due, exchange, pool }));
  }
  const timed = await Promise.all(answers);
  pool.close();
  return timed;
}

function ask(
  connection: Connection,
  { due, exchange, pool }: { due: number; exchange: Exchange; pool: Pool },
): Promise<Timed> {
  const { promise, resolve } = Promise.withResolvers<Timed>();
  connection.ask(exchange.request, (outcome) => {
    const took = performance.now() - due;
    if ("fault" in outcome) return resolve({ due, took, fault: outcome.fault });
    pool.give(connection);
    const fault = exchange.accept(outcome) ? null : `${outcome.status} ${outcome.body.slice(0, 300)}`;
    resolve({ due, took, fault });
  });
  return promise;
}

class Pool {
  readonly #port: number;
  readonly #all: Connection[] = [];
  #idle: Connection[] = [];

  constructor(port: number) {
    this.#port = port;
  }

  async fill(count: number): Promise<void> {
    this.#idle = await Promise.all(Array.from({ length: count }, () => this.#open()));
  }

  async take(): Promise<Connection> {
    return this.#idle.pop() ?? this.#open();
  }

  give(connection: Connection): void {
    this.#idle.push(connection);
  }

  close(): void {
    for (const connection of this.#all) connection.close();
  }

  async #open(): Promise<Connection> {
    const connection = await Connection.open(this.#port);
    this.#all.push(connection);
    return connection;
  }
}
