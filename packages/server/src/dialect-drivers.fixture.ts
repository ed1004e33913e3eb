// The drivers of every dialect that there is, read from their folders: a dialect that is removed takes its own along.
import { globSync } from "node:fs";
import type { DriverFactory } from "./dialect-driver.fixture.ts";
import type { Environment } from "./http/dialect-variables.ts";

interface DriverModule {
  readonly drivers: readonly DriverFactory[];
  readonly variablesFor?: (appKey: string) => Environment;
}

const files = globSync("dialects/*/driver.fixture.ts", { cwd: import.meta.dirname }).sort();
const modules = await Promise.all(files.map((file) => import(`./${file}`) as Promise<DriverModule>));

/** All drivers. */
export const dialectDrivers: readonly DriverFactory[] = modules.flatMap(({ drivers }) => drivers);

/** The environment variables that they need for an app. */
export const driverVariables = (appKey: string): Environment =>
  Object.assign({}, ...modules.map(({ variablesFor }) => variablesFor?.(appKey)));
