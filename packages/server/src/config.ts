// Configuration: every environment variable, what it means and what it is without it. Checked once, at start.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Configured, providersFrom, providersFromVariables } from "./channels/registry.ts";
import { dialectVariables } from "./dialects.ts";
import type { Environment } from "./http/dialect-variables.ts";
import { type Proxies, parseProxies } from "./http/proxies.ts";

/** Why the server cannot start; names the variable. */
export class ConfigurationError extends Error {}

const port = "needs a whole number from 0 to 65535";
const delay = "needs a number of seconds from 0 to 300";
const levels = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

const variables = z.object({
  /** Port to listen on; 0 for any. */
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3000),
  /** Address to listen on. Without it: every address of the machine. */
  HOST: z.string().min(1).optional(),
  /** Folder of the SQLite file and the generated secret, or `:memory:` for none. */
  TELPROOF_DATA_DIR: z.string().min(1).default("data"),
  /** URL of the database that keeps everything, with its user and password. Without it: a file in the data folder. */
  DATABASE_URL: z.string().min(1).optional(),
  /** Key of everything that is sealed or signed; at least 32 characters. Without it one is made in the data folder. */
  TELPROOF_SECRET: z
    .string()
    .refine((it) => it.trim().length >= 32, "needs at least 32 characters")
    .optional(),
  /** The secret before this one, after `telproof secret rotate` and until `telproof secret retire`. */
  TELPROOF_PREVIOUS_SECRET: z
    .string()
    .refine((it) => it.trim().length >= 32, "needs at least 32 characters")
    .optional(),
  /** URL under which browsers and back ends reach the server; `iss` of its proofs. Without it: localhost and the port. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "needs a URL such as https://verify.example.com" })
    .optional(),
  /** Which proxies to believe: their number, or addresses and CIDR ranges separated by commas. Without it: none. */
  TRUST_PROXY: z.string().min(1).optional(),
  /** Token that reads `/metrics`, as `Authorization: Bearer`; at least 16 characters. Without it `/metrics` is closed. */
  TELPROOF_METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, "needs at least 16 characters without spaces")
    .optional(),
  /** Who carries live apps' messages: JSON, or a file of it. Without it: the provider whose own variables are set, or nobody. */
  TELPROOF_PROVIDERS: z.string().min(1).optional(),
  /** Seconds between the signal to stop and the end of listening: `/ready` says 503, requests are served. Without it: 5, with the demo site 0. */
  DRAIN_DELAY: z.coerce.number(delay).min(0, delay).max(300, delay).optional(),
  /** What to log: `fatal`, `error`, `warn`, `info`, `debug` or `silent`. */
  LOG_LEVEL: z.enum(levels, `needs one of ${levels.join(", ")}`).default("info"),
  /** File to log to. Without it: standard error. */
  LOG_FILE: z.string().min(1).optional(),
});

/** Checked configuration. */
export interface Config {
  /** Names of the variables that are set. */
  readonly variables: readonly string[];
  readonly port: number;
  readonly host: string | undefined;
  /** Undefined keeps everything in memory. */
  readonly dataDir: string | undefined;
  /** URL of the database that keeps everything; undefined: a file in the data folder. */
  readonly database: string | undefined;
  /** Undefined: the one in the data folder. */
  readonly secret: string | undefined;
  /** The secret before it; undefined: the one in the data folder, if there is one. */
  readonly previousSecret: string | undefined;
  readonly publicUrl: string | undefined;
  /** Proxies that are trusted to name the visitor's address. */
  readonly proxies: Proxies;
  /** Token that reads `/metrics`; undefined: nobody can. */
  readonly metricsToken: string | undefined;
  /** Who carries live apps' messages. */
  readonly providers: Configured;
  /** Values of the dialects' variables, checked. */
  readonly dialectVariables: Environment;
  /** Seconds; undefined: the default. */
  readonly drainDelay: number | undefined;
  readonly logLevel: string;
  readonly logFile: string | undefined;
}

/** Reads the environment and writes nothing. Throws a `ConfigurationError` that names the variable at fault. */
export const readConfig = (environment: Environment): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigurationError(`${String(issue?.path[0])}: ${issue?.message}.`);
  }
  const it = parsed.data;
  const dataDir = it.TELPROOF_DATA_DIR === ":memory:" ? undefined : it.TELPROOF_DATA_DIR;
  return {
    variables: [...Object.keys(variables.shape), ...dialectNames].filter((name) => name in given),
    port: it.PORT,
    host: it.HOST,
    dataDir,
    database: it.DATABASE_URL,
    secret: it.TELPROOF_SECRET,
    previousSecret: it.TELPROOF_PREVIOUS_SECRET,
    publicUrl: it.PUBLIC_URL?.replace(/\/$/, ""),
    proxies: naming("TRUST_PROXY", () => parseProxies(it.TRUST_PROXY)),
    metricsToken: it.TELPROOF_METRICS_TOKEN,
    providers: configured(it.TELPROOF_PROVIDERS, given),
    dialectVariables: readDialectVariables(given),
    drainDelay: it.DRAIN_DELAY,
    logLevel: it.LOG_LEVEL,
    logFile: it.LOG_FILE,
  };
};

/** Everything about providers is checked here and now, not when the first code is to be sent. */
const configured = (value: string | undefined, environment: Environment): Configured => {
  if (value === undefined) return fromVariables(environment);
  return naming("TELPROOF_PROVIDERS", () => {
    const text = /^\s*[[{]/.test(value) ? value : readFileSync(value, "utf8");
    return providersFrom(parsedJson(text), environment);
  });
};

const fromVariables = (environment: Environment): Configured => {
  try {
    return providersFromVariables(environment);
  } catch (fault) {
    throw new ConfigurationError(`${describeFault(fault)}.`);
  }
};

/** JSON's own faults quote what they stumble over, which may be a provider's secret. */
const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (fault) {
    const where = fault instanceof Error ? / at position .*/.exec(fault.message)?.[0] : undefined;
    throw new Error(`not valid JSON${where ?? ""}`);
  }
};

const dialectNames = dialectVariables.flatMap(({ names }) => names);

/** The dialects' variables, none of the others: a dialect need not know the server's secrets. */
const readDialectVariables = (given: Environment): Environment => {
  const values = Object.fromEntries(dialectNames.map((name) => [name, given[name]]));
  for (const { check } of dialectVariables) checkVariables(() => check(values));
  return values;
};

const checkVariables = (check: () => void): void => {
  try {
    check();
  } catch (fault) {
    throw new ConfigurationError(describeFault(fault));
  }
};

const describeFault = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** Works with what a variable says; a fault names the variable. */
const naming = <T>(variable: string, work: () => T): T => {
  try {
    return work();
  } catch (fault) {
    throw new ConfigurationError(`${variable}: ${describeFault(fault)}`);
  }
};
