// The options by which dialects' own settings of an app are changed. Each dialect declares its own.
import { readFileSync } from "node:fs";
import { dialectSettings } from "../dialects.ts";
import { type DialectSettings, readSettings } from "../http/dialect-settings.ts";
import type { App } from "../service/app.ts";
import { UsageError } from "./usage.ts";

/** What was given on the command line, by option. */
export type DialectOptions = Readonly<Record<string, unknown>>;

/** The options, as the command line's parser knows them. */
export const dialectOptions = Object.fromEntries(
  dialectSettings.flatMap(({ options }) => options.map((name) => [name, { type: "string" } as const])),
);

/** All dialects' settings after the options. Throws a `UsageError` that names the option at fault. */
export const changeDialects = (given: DialectOptions, before: Pick<App, "dialects">): App["dialects"] => ({
  ...before.dialects,
  ...Object.fromEntries(dialectSettings.flatMap((it) => changeOne(it, given, before))),
});

const changeOne = (
  it: DialectSettings,
  given: DialectOptions,
  before: Pick<App, "dialects">,
): readonly (readonly [string, unknown])[] => {
  const own = it.options.flatMap((name) => {
    const text = given[name];
    return typeof text === "string" ? [[name, text] as const] : [];
  });
  if (own.length === 0) return [];
  const changed = it.change(readSettings(it, before), { options: Object.fromEntries(own), readFile });
  if ("error" in changed) throw new UsageError(changed.error);
  return [[it.name, changed.settings]];
};

const readFile = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

/** The dialects' settings of an app as they are, for `app show`. */
export const describeDialects = (app: App): Readonly<Record<string, unknown>> =>
  Object.fromEntries(dialectSettings.map((it) => [it.name, it.describe(readSettings(it, app))]));
