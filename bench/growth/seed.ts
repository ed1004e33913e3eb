// Fills a store with copies of one verification that was begun through the API: finished ones, as old traffic leaves them, or
// pending ones that have something to do in an hour. Only while no server runs. Knows the tables, not the server.
import { DatabaseSync } from "node:sqlite";
import { runSql } from "../../packages/server/src/storage/postgres/postgres.fixture.ts";

/** How an engine writes what the two do not share. */
export interface Engine {
  /** Rows `number` from `first` to `last`. */
  readonly numbers: (first: number, last: number) => string;
  /** 40 hex digits of `number`. */
  readonly id: string;
  readonly run: (sql: string) => Promise<void>;
}

/** SQLite, by the path of its file. */
export const sqliteEngine = (file: string): Engine => ({
  numbers: (first, last) =>
    `(WITH RECURSIVE counted (number) AS (SELECT ${first} UNION ALL SELECT number + 1 FROM counted WHERE number < ${last})
      SELECT number FROM counted)`,
  id: "printf('%040x', number)",
  run: async (sql) => {
    const database = new DatabaseSync(file);
    // Nobody reads what is only being prepared.
    database.exec(`PRAGMA synchronous = OFF; BEGIN; ${sql}; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)`);
    database.close();
  },
});

export const postgresEngine = (url: string): Engine => ({
  numbers: (first, last) => `(SELECT generate_series(${first}, ${last}) AS number)`,
  id: "lpad(to_hex(number), 40, '0')",
  run: async (sql) => {
    await runSql(url, `${sql}; ANALYZE`);
  },
});

export interface Seeding {
  /** Copies from the one with number `first` to the one with number `last`. */
  readonly first: number;
  readonly last: number;
  readonly state: "expired" | "pending";
  /** Unix ms. */
  readonly now: number;
}

/** Copies the verification that was begun first, with its number, delivery and events. */
export async function seed(engine: Engine, { first, last, state, now }: Seeding): Promise<void> {
  const { id } = engine;
  const numbers = `${engine.numbers(first, last)} AS numbers`;
  const phone = "'+4479' || substr(CAST(1000000000 + number AS text), 2)";
  const isOver = state === "expired";
  const ended = isOver ? String(now) : "NULL";
  const due = isOver ? "NULL" : `${now} + 3600000 + number`;
  const template = "(SELECT * FROM verifications WHERE row = 1) AS one";
  await engine.run(
    [
      `INSERT INTO verifications (id, app_key, phone, country, state, created_at, reference, ended_at, due_at, changed_at, plan, progress)
       SELECT ${id}, app_key, ${phone}, country, '${state}', created_at, reference, ${ended}, ${due}, changed_at, plan, progress
       FROM ${template} CROSS JOIN ${numbers}`,
      `INSERT INTO phones (app_key, phone, forget_at, data)
       SELECT app_key, ${phone}, ${now} + 86400000, data
       FROM (SELECT app_key, data FROM phones LIMIT 1) AS one CROSS JOIN ${numbers}`,
      `INSERT INTO deliveries (id, app_key, verification_id, phone, channel, message, created_at, tries, outcome, settled_at, provider)
       SELECT ${id} || '-m-1', app_key, ${id}, ${phone}, 'sms', 1, created_at, 0, 'accepted', created_at, 'console'
       FROM ${template} CROSS JOIN ${numbers}`,
      ...["started", "accepted"].map(
        (kind) => `INSERT INTO events (verification, at, kind, data)
         SELECT row, created_at, '${kind}', '{"message":1,"channel":"sms"}' FROM verifications
         WHERE id IN (SELECT ${id} FROM ${numbers})`,
      ),
    ].join(";\n"),
  );
}
