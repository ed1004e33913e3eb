// A vault for tests of the machine: it keeps codes in the open and counts what it compares.
import type { CodeVault } from "./decision.ts";

/** A vault that tells what it did. */
export interface CountingVault extends CodeVault {
  /** Comparisons per sealed code. */
  readonly compared: ReadonlyMap<string, number>;
  /** The plain code of a sealed one. */
  plain(sealed: string): string;
}

/** Codes 100000, 100001, …: all different, so that an old code is never mistaken for a new one. */
export const createCountingVault = (): CountingVault => {
  const compared = new Map<string, number>();
  let next = 100_000;
  return {
    compared,
    issue: (id) => {
      next += 1;
      return `${id}|${next}|${next}`;
    },
    seal: (id, text) => `${id}|${text}|given`,
    matches: (id, sealed, guess) => {
      compared.set(sealed, (compared.get(sealed) ?? 0) + 1);
      return sealed.startsWith(`${id}|`) && sealed.split("|")[1] === guess;
    },
    plain: (sealed) => sealed.split("|")[1] ?? "",
  };
};
