// Environment variables that only one dialect reads. They are checked at start, like the server's own.
import type { Proxies } from "./proxies.ts";

/** Values by name; an empty value counts as left out before it comes here. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How the server is reached. */
export interface ServerAddress {
  readonly publicUrl: string | undefined;
  readonly proxies: Proxies;
}

/** A dialect's variables. */
export interface DialectVariables {
  readonly names: readonly string[];
  /** Throws an error that begins with the name of the variable at fault. */
  check(environment: Environment): void;
  /** Sentences for `doctor` about values that don't fit the rest of the server. Default: none. */
  findFaults?(environment: Environment, server: ServerAddress): readonly string[];
}
