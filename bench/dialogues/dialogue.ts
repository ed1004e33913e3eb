// What a candidate is asked, in its own words. A dialogue remembers what it must ask with later (tokens, codes); it
// never touches a socket or a clock.
import type { Answer } from "../load/answer.ts";

/** One request as it goes over the wire, and whether the answer is the expected one. */
export interface Exchange {
  readonly request: string;
  readonly accept: (answer: Answer) => boolean;
}

/** Gives the next exchange; `undefined` when nothing is left to ask. */
export type Source = () => Exchange | undefined;

/** The operations of one candidate by name. `send` and `check` are in all of them. */
export type Dialogue = ReadonlyMap<string, Source>;
