// The calls and the figures that every dialect gives to the story of all dialects, and what their drivers share.
import type { Composed, FixtureApp } from "./composed.fixture.ts";

/** What became of a guess. */
export type CheckResult = "right" | "wrong" | "too many" | "gone";

/** The id of a verification that was begun, or why it was refused, with the running one's id where the dialect names it. */
export type BeginResult = { readonly id: string } | { readonly refused: string; readonly running?: string };

/** Drives one dialect: its calls, with results in the story's words. */
export interface DialectDriver {
  readonly name: string;
  /** Guesses that the dialect lets a code have. */
  readonly guesses: number;
  /** Seconds after which nothing can be checked any more. */
  readonly life: number;
  /** Why a second one is refused while the first runs; null where it is not refused. */
  readonly concurrent: string | null;
  /** Whether a second one ends the first. Default: it does not. */
  readonly replaces?: true;
  begin(phone: string): Promise<BeginResult>;
  check(id: string, code: string): Promise<CheckResult>;
  look?(id: string): Promise<string>;
  cancel?(id: string): Promise<"done" | "too early" | "too late" | "gone">;
  /** Undefined where its first message has no second. */
  next?(id: string): Promise<"done" | "none" | "gone">;
}

/** The story's word for an answer; throws for an answer that has none. */
export const word = <T>(words: Readonly<Record<string, T>>, said: unknown): T => {
  const found = words[String(said)];
  if (found === undefined) throw new Error(`no word for ${String(said)}`);
  return found;
};

/** A request with a JSON body. */
export const json = (method: string, body: unknown, authorization: string): RequestInit => ({
  method,
  headers: { "content-type": "application/json", authorization },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

/** Makes a driver for an app of a server. */
export type DriverFactory = (server: Composed, app: FixtureApp) => DialectDriver;

/** Basic credentials of an app. */
export const basic = ({ appKey, secretKey }: FixtureApp) =>
  `Basic ${Buffer.from(`${appKey}:${secretKey}`).toString("base64")}`;
