// `telproof doctor`: says what is in order and what is not.
import type { Config } from "../config.ts";
import { type App, acceptsEveryCountry } from "../service/app.ts";
import type { Printed } from "./app-command.ts";
import { withStore } from "./open-store.ts";
import { proxyFaults } from "./proxy-faults.ts";

/** One thing that was looked at. */
interface Finding {
  readonly ok: boolean;
  readonly what: string;
}

/** Looks at the configuration, the store and the apps. */
export const doctor = async (config: Config): Promise<Printed> => {
  const findings = await withStore(config, async (store) => {
    await store.ping();
    return [
      { ok: true, what: "The store can be read and written." },
      ...(await store.apps()).map((app) => examined(app, config)),
    ];
  });
  const all = [...settings(config), ...findings];
  const text = all.map(({ ok, what }) => `${ok ? "ok  " : "look"}  ${what}`).join("\n");
  return { text, json: { findings: all } };
};

const settings = ({ dataDir, publicUrl, providers: { names }, ...config }: Config): readonly Finding[] => [
  dataDir === undefined
    ? { ok: false, what: "TELPROOF_DATA_DIR is :memory:, so a restart forgets everything." }
    : { ok: true, what: `Data is kept in ${dataDir}.` },
  publicUrl === undefined
    ? { ok: false, what: "PUBLIC_URL is not set, so proofs name localhost as their issuer." }
    : { ok: publicUrl.startsWith("https:"), what: `The server is reached at ${publicUrl}.` },
  ...proxyFaults({ publicUrl, ...config }).map((what) => ({ ok: false, what })),
  names.length === 0
    ? { ok: false, what: "TELPROOF_PROVIDERS is not set, so live apps send nothing." }
    : { ok: true, what: `Messages are carried by ${names.join(", ")}.` },
];

const examined = (app: App, { providers }: Config): Finding => {
  const origins = app.origins.length > 0 ? app.origins.join(", ") : "localhost only";
  const carried = app.test || providers.names.length > 0;
  const kind = app.test ? "test app" : carried ? "live app" : "live app whose messages nobody carries";
  const open = !app.test && acceptsEveryCountry(app);
  const countries = open ? " It accepts numbers of every country." : "";
  return {
    ok: carried && !open,
    what: `${app.name} (${app.appKey}): ${kind}; pages of ${origins}.${countries}`,
  };
};
