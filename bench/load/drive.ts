// The closed loop: so many connections, each asks its next request when its last one was answered. Counts, times and
// judges every answer. Knows no candidate.
import type { Exchange, Source } from "../dialogues/dialogue.ts";
import { Connection, type Outcome } from "./connection.ts";
import { type Latency, summarize } from "./latency.ts";

export interface Load {
  readonly port: number;
  readonly connections: number;
  /** New requests start for so long, or until the source has none. */
  readonly seconds: number;
  readonly source: Source;
}

/** What a load came to. `errors` counts every answer that was not the expected one. */
export interface LoadReport extends Latency {
  readonly requests: number;
  readonly errors: number;
  readonly firstError: string | null;
  /** From the first request to the last answer. */
  readonly seconds: number;
}

const PATIENCE_MS = 10_000;

/** Drives one load to its end. Takes `seconds` plus at most 10 s for the last answers. */
export async function drive({ port, connections, seconds, source }: Load): Promise<LoadReport> {
  const opened = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const tally = new Tally();
  const start = performance.now();
  const end = start + seconds * 1_000;
  const timeout = setTimeout(() => closeAll(opened), seconds * 1_000 + PATIENCE_MS);
  await Promise.all(opened.map((connection) => loop({ connection, source, end, tally })));
  clearTimeout(timeout);
  const elapsed = (performance.now() - start) / 1_000;
  closeAll(opened);
  return { ...tally.report(), seconds: elapsed };
}

function closeAll(connections: readonly Connection[]): void {
  for (const connection of connections) connection.close();
}

interface Loop {
  readonly connection: Connection;
  readonly source: Source;
  readonly end: number;
  readonly tally: Tally;
}

function loop({ connection, source, end, tally }: Loop): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const next = () => {
    const started = performance.now();
    const exchange = started < end ? source() : undefined;
    if (exchange === undefined) return resolve();
    connection.ask(exchange.request, (outcome) => {
      const lost = tally.add(exchange, outcome, performance.now() - started);
      if (lost) resolve();
      else next();
    });
  };
  next();
  return promise;
}

class Tally {
  readonly #latencies: number[] = [];
  #errors = 0;
  #firstError: string | null = null;

  /** Counts one outcome; true when the connection is lost with it. */
  add(exchange: Exchange, outcome: Outcome, milliseconds: number): boolean {
    this.#latencies.push(milliseconds);
    if ("fault" in outcome) {
      this.#fail(outcome.fault);
      return true;
    }
    if (!exchange.accept(outcome)) this.#fail(`${outcome.status} ${outcome.body.slice(0, 300)}`);
    return false;
  }

  /** A load that had nothing to ask is an error too: a figure from nothing would look like one. */
  report(): Omit<LoadReport, "seconds"> {
    if (this.#latencies.length === 0) this.#fail("there was nothing to ask");
    return {
      requests: this.#latencies.length,
      errors: this.#errors,
      firstError: this.#firstError,
      ...summarize(this.#latencies),
    };
  }

  #fail(reason: string): void {
    this.#errors += 1;
    this.#firstError ??= reason;
  }
}
