// Connections to a PostgreSQL database. Every statement is unnamed and no session is changed, so any connection of a pooler in
// transaction mode will do. Statements that are asked for together are sent together (pipelined). Knows no table's meaning.
import pg from "pg";
import { toStorable } from "./storable-text.ts";
import { isConflict, translateCommitFault, translateConnectionFault, translateFault } from "./store-fault.ts";
import { trackWork } from "./track-work.ts";

/** Runs statements in the order in which they are asked for. One need not wait for the one before it. */
export interface Session {
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Returns how many rows were changed. */
  change(text: string, values?: readonly unknown[]): Promise<number>;
}

/** Statements of one transaction. */
export interface Transaction extends Session {
  /** Sends a change whose result only the transaction's end waits for: if it fails, so does the transaction. */
  changeLater(text: string, values: readonly unknown[]): void;
}

/** What a transaction is for: `shared` has changes of many apps, which must not wait long for one that is locked. */
export type Purpose = "change" | "shared" | "look" | "upkeep" | "schema";

/** A database. Its own statements are transactions of their own. */
export interface Database extends Session {
  /**
   * Runs `work` in one transaction, and undoes it when that throws. Runs it again when another transaction was in the way.
   * Throws a `LostCommitError` when nobody knows whether it happened.
   */
  transact<T>(work: (session: Transaction) => Promise<T>, purpose?: Purpose): Promise<T>;
  /** Runs a statement that no transaction may have and that may take any time. */
  build(text: string): Promise<void>;
  /** Waits for what is under way and ends every connection. */
  close(): Promise<void>;
}

const mostConnections = 10;
/** How long a connection may take to be made, in ms. */
const connectTimeout = 5000;
/** How long an answer may take, in ms: a host that vanished never answers. */
const answerTimeout = 15_000;
/** The same by purpose, where more is allowed; 0: any time. Upkeep of a large store and its schema take minutes. */
const answerTimeouts: Partial<Record<Purpose, number>> = { upkeep: 0, schema: 0 };

const limits = (locks: string, statement: string, idle = "10s"): string =>
  `SET LOCAL lock_timeout = '${locks}'; SET LOCAL statement_timeout = '${statement}'; SET LOCAL idle_in_transaction_session_timeout = '${idle}'`;

// The isolation is named: a database may have another default, under which work that waited for a lock fails.
const beginnings: Readonly<Record<Purpose, string>> = {
  change: `BEGIN ISOLATION LEVEL READ COMMITTED; ${limits("3s", "10s")}`,
  shared: `BEGIN ISOLATION LEVEL READ COMMITTED; ${limits("500ms", "10s")}`,
  look: `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${limits("3s", "10s")}`,
  upkeep: `BEGIN ISOLATION LEVEL READ COMMITTED; ${limits("3s", "5min", "1min")}`,
  // Whatever waits for a table behind this waits as long.
  schema: `BEGIN ISOLATION LEVEL READ COMMITTED; ${limits("1s", "0", "0")}`,
};

/** Connects to the database of a URL when it is first asked. */
export const openDatabase = (url: string): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
    pipeline: true,
    types: { getTypeParser },
  });
  // A connection that breaks leaves the pool; without listeners it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const { track, untilIdle } = trackWork();
  const transact: Database["transact"] = (work, purpose = "change") =>
    track(repeatConflicts(() => runTransaction(pool, work, purpose)));
  const alone = createSession((text, values) =>
    track(repeatConflicts(() => runAlone(pool, { text, values }))),
  );
  return {
    ...alone,
    transact,
    build: async (text) => void (await track(runAlone(pool, { text, timeout: 0 }))),
    close: async () => {
      await untilIdle();
      await pool.end();
    },
  };
};

/** Moments and counts are `bigint`, which no number here exceeds what JavaScript counts exactly. */
const getTypeParser = ((oid: number, format?: "text") =>
  oid === pg.types.builtins.INT8
    ? Number
    : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  /** In ms; 0: any time. */
  readonly timeout?: number;
}

type Run = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>;

const createSession = (run: Run): Session => ({
  rows: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await run(text, values)).rows as readonly Row[],
  change: async (text, values = []) => (await run(text, values)).rowCount ?? 0,
});

const toStorableValue = (value: unknown): unknown => {
  if (typeof value === "string") return toStorable(value);
  return Array.isArray(value) ? value.map(toStorableValue) : value;
};

const runStatement = async (
  client: pg.ClientBase,
  { text, values = [], timeout = answerTimeout }: Statement,
): Promise<pg.QueryResult> => {
  try {
    return await client.query({
      text,
      values: values.map(toStorableValue),
      query_timeout: timeout,
    } as pg.QueryConfig);
  } catch (fault) {
    throw translateFault(fault);
  }
};

const connect = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  try {
    return await pool.connect();
  } catch (fault) {
    throw translateConnectionFault(fault);
  }
};

const mostAttempts = 5;

/** Does work again that was undone because another transaction was in its way. */
const repeatConflicts = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work();
    } catch (fault) {
      if (attempt === mostAttempts || !isConflict(fault)) throw fault;
    }
};

const runAlone = async (pool: pg.Pool, statement: Statement) => {
  const client = await connect(pool);
  let isBroken = true;
  try {
    const result = await runStatement(client, statement);
    isBroken = false;
    return result;
  } finally {
    client.release(isBroken);
  }
};

const runTransaction = async <T>(
  pool: pg.Pool,
  work: (session: Transaction) => Promise<T>,
  purpose: Purpose,
): Promise<T> => {
  const client = await connect(pool);
  let isBroken = true;
  try {
    const { session, commit } = beginTransaction(client, purpose);
    const value = await work(session);
    await commit();
    isBroken = false;
    return value;
  } finally {
    // A connection whose transaction failed is closed, which undoes it whatever state it is in.
    client.release(isBroken);
  }
};

/**
 * Begins a transaction. Its first reads go out together with its beginning, and its last changes with its end. Nothing is
 * changed before it is known to have begun: without a transaction a change would stay.
 */
const beginTransaction = (client: pg.PoolClient, purpose: Purpose) => {
  const timeout = answerTimeouts[purpose] ?? answerTimeout;
  const run: Run = (text, values) => runStatement(client, { text, values, timeout });
  const sent: Promise<unknown>[] = [];
  // The end reports the fault of a statement that nobody waits for.
  const noteSent = <T>(statement: Promise<T>): Promise<T> => {
    statement.catch(() => undefined);
    sent.push(statement);
    return statement;
  };
  let hasBegun = false;
  const begin = async (): Promise<void> => {
    await runStatement(client, { text: beginnings[purpose] });
    hasBegun = true;
  };
  const begun = noteSent(begin());
  const runChange: Run = (text, values) =>
    hasBegun ? run(text, values) : begun.then(() => run(text, values));
  return {
    session: {
      rows: createSession(run).rows,
      change: createSession(runChange).change,
      changeLater: (text: string, values: readonly unknown[]) => void noteSent(runChange(text, values)),
    },
    commit: async (): Promise<void> => {
      const ended = noteSent(runChange("COMMIT", []));
      await Promise.all(sent).catch((fault: unknown) => {
        throw translateCommitFault(fault);
      });
      if ((await ended).command !== "COMMIT")
        throw new Error("The transaction was undone: one of its statements had failed.");
    },
  };
};
