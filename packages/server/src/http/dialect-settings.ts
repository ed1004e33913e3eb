// Settings of an app that only one dialect reads, and the options of `app create` and `app update` that change them.
import type { App } from "../service/app.ts";

/** The options that were given, and how to read a file that one of them names. */
export interface GivenOptions {
  readonly options: Readonly<Record<string, string | undefined>>;
  /** A file's text; undefined if it cannot be read. */
  readonly readFile: (path: string) => string | undefined;
}

/** A dialect's settings. `T`: what its schema reads. */
export interface DialectSettings<T = unknown> {
  /** Their name in `app.dialects` and in what `app show` prints. */
  readonly name: string;
  /** Reads what is stored; `{}` stands for an app without such settings. */
  readonly schema: { parse(stored: unknown): T };
  /** Names of options, without dashes. Each takes a value; no other dialect has one of the same name. */
  readonly options: readonly string[];
  /** The options' lines in `--help`. */
  readonly usage: string;
  /** The settings after at least one option was given, or why the options are wrong. */
  change(before: T, given: GivenOptions): { readonly settings: T } | { readonly error: string };
  /** What `app show` prints. */
  describe(settings: T): unknown;
}

/** What names and reads the settings. */
export type SettingsReader<T> = Pick<DialectSettings<T>, "name" | "schema">;

/** A dialect's settings of an app. Throws for stored ones that its schema doesn't know. */
export const readSettings = <T>(
  { name, schema }: SettingsReader<T>,
  { dialects }: Pick<App, "dialects">,
): T => schema.parse(dialects[name] ?? {});
