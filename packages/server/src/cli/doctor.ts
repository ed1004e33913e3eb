// `telproof doctor`: says what is in order, what to look at, and what is wrong. Writes nothing.
import type { Config } from "../config.ts";
import { type App, acceptsEveryCountry } from "../service/app.ts";
import { inspectData } from "./inspect-data.ts";
import type { Printed } from "./printed.ts";
import { proxyFaults } from "./proxy-faults.ts";

/** One thing that was looked at. A warning may be intended; a fault is not. */
interface Finding {
  readonly level: "ok" | "warn" | "fault";
  readonly what: string;
}

const ok = (what: string): Finding => ({ level: "ok", what });
const warn = (what: string): Finding => ({ level: "warn", what });
const fault = (what: string): Finding => ({ level: "fault", what });

/** Looks at the configuration, the data folder and the apps. The exit status is 1 when something is wrong. */
export const doctor = (config: Config): Printed => {
  const { faults, apps } = inspectData(config);
  const findings = [
    ...settings(config),
    ...(faults.length === 0
      ? [ok("The store can be read and written, and the secret is its own.")]
      : faults.map(fault)),
    ...apps.map((app) => examined(app, config)),
  ];
  const text = findings.map(({ level, what }) => `${level.padEnd(5)}  ${what}`).join("\n");
  const status = findings.some(({ level }) => level === "fault") ? 1 : 0;
  return { text, json: { findings }, status };
};

const settings = ({ dataDir, publicUrl, providers: { names }, ...config }: Config): readonly Finding[] => [
  dataDir === undefined
    ? warn("TELPROOF_DATA_DIR is :memory:, so a restart forgets everything.")
    : ok(`Data is kept in ${dataDir}.`),
  publicUrl === undefined
    ? warn("PUBLIC_URL is not set, so proofs name localhost as their issuer.")
    : (publicUrl.startsWith("https:") ? ok : warn)(`The server is reached at ${publicUrl}.`),
  ...proxyFaults({ publicUrl, ...config }).map(fault),
  names.length === 0
    ? warn("TELPROOF_PROVIDERS is not set, so live apps send nothing.")
    : ok(`Messages are carried by ${names.join(", ")}.`),
];

const examined = (app: App, { providers }: Config): Finding => {
  const origins = app.origins.length > 0 ? app.origins.join(", ") : "localhost only";
  const carried = app.test || providers.names.length > 0;
  const kind = app.test ? "test app" : carried ? "live app" : "live app without a provider";
  const open = !app.test && acceptsEveryCountry(app);
  const countries = open ? " It accepts numbers of every country." : "";
  const level = !carried ? "fault" : open ? "warn" : "ok";
  return { level, what: `${app.name} (${app.appKey}): ${kind}; pages of ${origins}.${countries}` };
};
