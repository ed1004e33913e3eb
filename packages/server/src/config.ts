// Configuration: every environment variable, what it means and what it is without it. Checked once, at start.
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Configured, providersFrom } from "./channels/registry.ts";
import type { KookooAccess } from "./dialects/kookoo/access.ts";
import { addressList } from "./http/address-list.ts";

/** Why the server cannot start; names the variable. */
export class ConfigurationError extends Error {}

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const variables = z.object({
  /** Port to listen on; 0 for any. */
  PORT: wholeNumber(0, 65_535).default(3000),
  /** Address to listen on. Without it: every address of the machine. */
  HOST: z.string().min(1).optional(),
  /** Folder of the SQLite file and the generated secret, or `:memory:` for none. */
  TELPROOF_DATA_DIR: z.string().min(1).default("data"),
  /** Key of everything that is sealed or signed; at least 32 characters. Without it one is made in the data folder. */
  TELPROOF_SECRET: z.string().min(32).optional(),
  /** URL under which browsers and back ends reach the server; `iss` of its proofs. Without it: localhost and the port. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Which proxies to believe: their number, or addresses and CIDR ranges separated by commas. Without it: none. */
  TRUST_PROXY: z.string().min(1).optional(),
  /** Who carries live apps' messages: JSON, or a file of it. Without it: nobody, and only test apps can be used. */
  TELPROOF_PROVIDERS: z.string().min(1).optional(),
  /** Key of the app that KookooVerify's paths, which know no credentials, serve. Without it they do not exist. */
  TELPROOF_KOOKOO_APP: z.string().min(1).optional(),
  /** Whom they serve it to: addresses and CIDR ranges such as `10.0.0.0/8,::1`. Without it they do not exist. */
  TELPROOF_KOOKOO_ALLOW: z.string().min(1).optional(),
  /** What to log: `fatal`, `error`, `warn`, `info`, `debug` or `silent`. */
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** File to log to. Without it: standard error. */
  LOG_FILE: z.string().min(1).optional(),
});

/** Checked configuration. */
export interface Config {
  readonly port: number;
  readonly host: string | undefined;
  /** Undefined keeps everything in memory. */
  readonly dataDir: string | undefined;
  readonly secret: string;
  readonly publicUrl: string | undefined;
  readonly trustProxy: number | string | false;
  /** Who carries live apps' messages. */
  readonly providers: Configured;
  /** The app that KookooVerify's paths serve and whom they serve it to; undefined: they do not exist. */
  readonly kookoo: KookooAccess | undefined;
  readonly logLevel: string;
  readonly logFile: string | undefined;
}

/** Reads the environment. Throws a `ConfigurationError` that names the variable at fault. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigurationError(`${String(issue?.path[0])}: ${issue?.message}`);
  }
  const it = parsed.data;
  const dataDir = it.TELPROOF_DATA_DIR === ":memory:" ? undefined : madeFolder(it.TELPROOF_DATA_DIR);
  return {
    port: it.PORT,
    host: it.HOST,
    dataDir,
    secret: it.TELPROOF_SECRET ?? keptSecret(dataDir),
    publicUrl: it.PUBLIC_URL?.replace(/\/$/, ""),
    trustProxy: trusted(it.TRUST_PROXY),
    providers: configured(it.TELPROOF_PROVIDERS, given),
    kookoo: kookooAccess(it.TELPROOF_KOOKOO_APP, it.TELPROOF_KOOKOO_ALLOW),
    logLevel: it.LOG_LEVEL,
    logFile: it.LOG_FILE,
  };
};

/** Everything about providers is checked here and now, not when the first code is to be sent. */
const configured = (
  value: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Configured => {
  if (value === undefined) return providersFrom([], environment);
  try {
    const text = value.trimStart().startsWith("[") ? value : readFileSync(value, "utf8");
    return providersFrom(JSON.parse(text), environment);
  } catch (fault) {
    throw new ConfigurationError(
      `TELPROOF_PROVIDERS: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  }
};

/** Both or nothing: an app without addresses is served to nobody. */
const kookooAccess = (appKey: string | undefined, allow: string | undefined): KookooAccess | undefined => {
  try {
    const allows = allow === undefined ? undefined : addressList(allow);
    return appKey === undefined || allows === undefined ? undefined : { appKey, allows };
  } catch (fault) {
    throw new ConfigurationError(
      `TELPROOF_KOOKOO_ALLOW: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  }
};

const trusted = (value: string | undefined): Config["trustProxy"] => {
  if (value === undefined || value === "false") return false;
  return /^\d+$/.test(value) ? Number(value) : value;
};

/** Two processes that start at once must end up with one secret, and a crash must leave no half of one. */
const writeWhole = (file: string, text: string): void => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, file);
  } catch (fault) {
    if (!existsSync(file)) throw fault;
  } finally {
    rmSync(draft);
  }
};

const newSecret = () => randomBytes(32).toString("base64url");

/** Works in the data folder; a fault names the variable. */
const inDataDir = <T>(work: () => T): T => {
  try {
    return work();
  } catch (fault) {
    throw new ConfigurationError(
      `TELPROOF_DATA_DIR: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  }
};

const madeFolder = (dataDir: string): string =>
  inDataDir(() => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return dataDir;
  });

/** The secret in the data folder, made at the first start and readable by its owner only. */
const keptSecret = (dataDir: string | undefined): string => {
  if (dataDir === undefined) return newSecret();
  return inDataDir(() => {
    const file = join(dataDir, "secret");
    if (!existsSync(file)) writeWhole(file, newSecret());
    return readFileSync(file, "utf8").trim();
  });
};
