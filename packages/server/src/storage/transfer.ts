// Ports for moving a store from one engine to another: rows of tables that both engines have, with the same columns. An engine
// that can be moved from has a reader, one that can be moved to a writer; neither knows the other.

/** A value in a column. */
export type Cell = string | number | null;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** Every table that holds content, and its columns. Numbers of rows are content too: other rows name them, and tell their order. */
export const contentTables = {
  apps: ["app_key", "data"],
  secrets: ["fingerprint", "recorded_at"],
  access_rules: ["value", "effect", "note", "created_at"],
  app_days: ["app_key", "day", "messages", "wrong_guesses", "verified"],
  refusals: ["app_key", "day", "reason", "country", "prefix", "count"],
  phones: ["app_key", "phone", "forget_at", "data"],
  verifications: [
    ...["row", "id", "app_key", "phone", "country", "state", "created_at", "reference", "ended_at", "due_at"],
    ...["changed_at", "plan", "progress"],
  ],
  events: ["number", "verification", "at", "kind", "data"],
  requests: ["app_key", "key", "asked", "verification_id", "sealed_token", "created_at"],
  redemptions: ["jti", "redeemed_by", "redeemed_at"],
  inbox: ["number", "id", "app_key", "phone", "channel", "sealed", "created_at"],
  webhook_requests: [
    ...[
      "id",
      "app_key",
      "verification_id",
      "subscriber",
      "type",
      "data",
      "created_at",
      "tries",
      "leased_until",
    ],
  ],
  deliveries: [
    ...[
      "id",
      "app_key",
      "verification_id",
      "phone",
      "channel",
      "message",
      "created_at",
      "tries",
      "leased_until",
    ],
    ...["outcome", "settled_at", "provider", "reference", "why"],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A table's name. */
export type TableName = keyof typeof contentTables;

/** The tables in the order in which they are moved. */
export const tableNames = Object.keys(contentTables) as readonly TableName[];

/** Some rows, and where the next ones begin. */
export interface RowBatch {
  readonly rows: readonly Row[];
  /** Given to `read`, it goes on behind these rows. Means something to this reader only. */
  readonly position: string;
}

/** What was moved of a table. */
export interface TransferredTable {
  readonly table: TableName;
  readonly rows: number;
  /** The same for the same rows, in whatever order. */
  readonly checksum: string;
}

/** Reads a store that nobody changes meanwhile. */
export interface RowReader {
  count(table: TableName): Promise<number>;
  /** The rows behind a position, or the first ones; none at the end. */
  read(table: TableName, position: string | undefined): Promise<RowBatch>;
  close(): Promise<void>;
}

/** Reads the store that is copied. */
export interface RowSource extends RowReader {
  /** Whether somebody has written to it since it was opened. */
  hasChanged(): Promise<boolean>;
}

/** Fills an empty store, which nobody else uses until it is finished. Each method is one transaction. */
export interface RowWriter extends RowReader {
  /**
   * Makes the store ready, or finds what an earlier run has begun from the same source; resolves with what one has finished. Throws
   * a `TransferRefusedError` for any other store that is not empty.
   */
  begin(source: string): Promise<readonly TransferredTable[] | undefined>;
  /** A row as this engine keeps it: it may have no place for every character. */
  asKept(row: Row): Row;
  /** How far a table was filled: the position of the last batch, and how many rows there are. */
  progress(table: TableName): Promise<{ readonly position: string | undefined; readonly rows: number }>;
  /** Adds the batch that follows `after`. Throws when another run has added something meanwhile. */
  write(table: TableName, batch: RowBatch, after: string | undefined): Promise<void>;
  /** Opens the store to servers, and keeps what was moved: a run that does not learn of its end can find it. */
  finish(source: string, tables: readonly TransferredTable[]): Promise<void>;
}

/** Why a store is not filled. */
export class TransferRefusedError extends Error {}
