// What the command line needs of a store engine besides `Store`, which is all that requests need: opening and looking at a store,
// which is one file in the data folder or a database with an address; and copying the file.
import type { App } from "../service/app.ts";
import type { Store } from "../service/store.ts";
import type { RowSource, RowWriter } from "./transfer.ts";

/** An engine that keeps a store in one local file. */
export interface StoreEngine {
  /** As commands name it. */
  readonly name: string;
  /** Name of the store's file in a data folder. */
  readonly fileName: string;
  /** Opens a store and makes one where there is none; without a file, in memory. */
  open(file: string | undefined): OpenedStore;
  /** Looks at a store and writes nothing. */
  inspect(file: string): StoreInspection;
  /** Throws when a file is no store. */
  verify(file: string): void;
  /** Copies a store, also while a server writes to it, and checks the copy. */
  copy(file: string, target: string, onProgress: (percent: number) => void): Promise<void>;
  /** Opens a store to read all of its rows; writes nothing. */
  openReader(file: string): RowSource;
  /** Removes what an unfinished copy left. */
  removeCopy(target: string): void;
  /** What to tell an operator about a fault of a store, a backup or its folder; undefined when it is none. Default: of a store. */
  explainFault(file: string, fault: unknown, kind?: "store" | "backup"): string | undefined;
}

/** An engine that keeps a store in a database, which several servers may use at the same time. */
export interface DatabaseEngine {
  /** As commands name it. */
  readonly name: string;
  /** Protocols of the URLs that name its databases, each with its colon. */
  readonly protocols: readonly string[];
  /** Opens a store, and makes one in an empty database. */
  open(url: string): Promise<OpenedStore>;
  /** Opens an empty database to fill it with the rows of another store. */
  openWriter(url: string): RowWriter;
  /** Looks at a store and writes nothing. */
  inspect(url: string): Promise<StoreInspection>;
  /** What to tell an operator about a fault. Never names the password of the URL. */
  explainFault(fault: unknown): string;
}

/** An open store, with what only an operator's commands do. */
export interface OpenedStore {
  readonly store: Store;
  readonly secrets: RecordedSecrets;
  /** Seals everything anew that is kept sealed; returns the number of rows. */
  reseal(resealer: Resealer): Promise<number>;
}

/** The fingerprints of the secrets that a store's content is sealed with. A store without one has not been opened yet. */
export interface RecordedSecrets {
  /** The newest first: with that one new content is sealed. */
  all(): Promise<readonly string[]>;
  /** When a fingerprint was recorded, in Unix milliseconds; undefined when it was not. */
  recordedAt(fingerprint: string): Promise<number | undefined>;
  /** Records the first fingerprint; nothing when there is one, also one that another server records at the same moment. */
  recordFirst(fingerprint: string, now: number): Promise<void>;
  /** Records a fingerprint, as newer than all others whatever their clock said; one that is known keeps its place. */
  record(fingerprint: string, now: number): Promise<void>;
  /** Forgets every fingerprint but this one. */
  keepOnly(fingerprint: string): Promise<void>;
}

/** Seals a sealed text anew. The second argument is what it is bound to: the verification's id, or the text's context. */
export interface Resealer {
  readonly code: (id: string, sealed: string) => string;
  readonly text: (context: string, sealed: string) => string;
  readonly app: (app: App) => App;
}

/** What a look at a store found: sentences about faults, and what could be read. */
export interface StoreInspection {
  readonly faults: readonly string[];
  /** Recorded fingerprints. */
  readonly secrets: readonly string[];
  readonly apps: readonly App[];
  /** Unix milliseconds by the store's own clock; undefined where it has none. */
  readonly time?: number;
}
