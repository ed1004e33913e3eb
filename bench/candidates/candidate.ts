// The port of a candidate: how it is made ready in an empty folder, started, and what it is asked. The bench knows
// candidates only through this.
import type { Speaks } from "../load/orders.ts";
import type { ServerCommand } from "../machine/server-process.ts";

export type CandidateName =
  | "express"
  | "express, SQLite"
  | "express, PostgreSQL"
  | "better-auth"
  | "telproof"
  | "telproof, PostgreSQL"
  | "telproof before"
  | "telproof before, PostgreSQL";

/** One load that is measured. */
export interface Measure {
  /** The row's name; equal names of different candidates are compared. */
  readonly row: string;
  readonly operation: string;
  readonly connections: number;
  /** Done first and not measured, in this order. A `share` is a multiple of the measured time. */
  readonly prepare?: readonly Preparation[];
}

export interface Preparation {
  readonly operation: string;
  readonly share: number;
}

/** Before the first measure: the compiler of V8 needs thousands of requests until it has nothing more to improve. */
export const warmUp: readonly Preparation[] = [{ operation: "send", share: 3 }];

export interface Place {
  /** An empty folder that the candidate may fill. */
  readonly folder: string;
  readonly port: number;
}

export interface Prepared {
  readonly command: Pick<ServerCommand, "args" | "env" | "readyPath">;
  readonly speaks: Speaks;
  /** First process of the database server, if its data is not in the candidate's own process. */
  readonly databasePid?: number | undefined;
}

export interface Candidate {
  readonly name: CandidateName;
  /** Everything that happens once before the start: migrations, keys. */
  readonly prepare: (place: Place) => Promise<Prepared>;
  readonly measures: readonly Measure[];
}
